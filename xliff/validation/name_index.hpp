// SPDX-License-Identifier: Apache-2.0
// NameIndex: the positions of names in a sequence. A unit has few names as a rule, but a hostile one has a
// million.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::xliff::validation {

class NameIndex {
  public:
    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    /// Positions are added in any order; look up only after sort().
    void add(std::string_view name, std::size_t position) { names_.emplace_back(name, position); }
    void sort();

    bool contains(std::string_view name) const { return first(name) != kNowhere; }
    /// The first and the last position of a name.
    std::size_t first(std::string_view name) const;
    std::size_t last(std::string_view name) const;
    /// The positions whose names stand at an earlier position too.
    std::vector<std::size_t> repeated() const;

  private:
    std::vector<std::pair<std::string_view, std::size_t>> names_;
};

/// The index of a sequence in which each thing has one name.
template <class Things, class Name>
NameIndex index_of(const Things& things, Name name) {
    NameIndex index;
    for (std::size_t i = 0; i < things.size(); ++i)
        index.add(name(things[i]), i);
    index.sort();
    return index;
}

}  // namespace tolmach::xliff::validation
