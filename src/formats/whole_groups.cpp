// SPDX-License-Identifier: Apache-2.0
#include "formats/whole_groups.hpp"

#include <algorithm>
#include <vector>

namespace tolmach::formats {
namespace {

using GroupPath = std::vector<std::size_t>;  // From the outermost to the innermost.

GroupPath path_of(const xliff::File& file, const xliff::Unit& unit) {
    GroupPath path;
    for (auto group = unit.group; group; group = file.groups[*group].parent)
        path.push_back(*group);
    std::reverse(path.begin(), path.end());
    return path;
}

/// Walks the units, with the groups that are open and go on behind the unit at hand.
class GroupGaps {
  public:
    explicit GroupGaps(xliff::File& file) : file_(file), last_(file.groups.size()) {
        for (std::size_t i = 0; i < file.units.size(); ++i)
            for (const std::size_t group : path_of(file, file.units[i]))
                last_[group] = i;
    }

    void close() {
        for (std::size_t i = 0; i < file_.units.size(); ++i) {
            while (!open_.empty() && last_[open_.back()] < i)
                open_.pop_back();
            put(file_.units[i]);
        }
    }

  private:
    // The outermost group of a unit that is not open comes to stand in the innermost that is.
    void put(xliff::Unit& unit) {
        GroupPath path = path_of(file_, unit);
        const auto inner = std::mismatch(path.begin(), path.end(), open_.begin(), open_.end());
        if (inner.second != open_.end()) {
            const std::size_t around = open_.back();
            const bool is_new = inner.first != path.end() && *inner.first > around;
            if (is_new)
                file_.groups[*inner.first].parent = around;
            else
                unit.group = around;
            path = path_of(file_, unit);
        }
        // What lies in a group ends no later than it.
        for (auto group = path.rbegin(); group != path.rend(); ++group)
            if (const auto parent = file_.groups[*group].parent)
                last_[*parent] = std::max(last_[*parent], last_[*group]);
        open_ = std::move(path);
    }

    xliff::File& file_;
    std::vector<std::size_t> last_;  // By group: its last unit.
    GroupPath open_;
};

}  // namespace

void make_groups_whole(xliff::File& file) {
    GroupGaps(file).close();
}

}  // namespace tolmach::formats
