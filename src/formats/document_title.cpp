// SPDX-License-Identifier: Apache-2.0
#include "formats/document_title.hpp"

#include "formats/outline.hpp"
#include "formats/plain/title_block.hpp"
#include "formats/plain/words.hpp"
#include "text/utf8.hpp"

#include <deque>

namespace tolmach::formats {
namespace {

constexpr std::string_view kHeadingPrefix = "heading-";

// The heading that is the title of a document without one.
const xliff::Unit* heading_as_title(const xliff::File& file) {
    const xliff::Unit* only = nullptr;
    for (const xliff::Unit& unit : file.units) {
        const std::string_view kind = kind_of(unit.type);
        if (kind == "title") return nullptr;
        if (!kind.starts_with(kHeadingPrefix)) continue;
        const bool is_first_level = kind.substr(kHeadingPrefix.size()) == "1";
        if (is_first_level == (only != nullptr)) return nullptr;
        if (is_first_level) only = &unit;
    }
    return only;
}

// The first units that may be of the title block, in order, and what ends them.
class FirstUnits {
  public:
    explicit FirstUnits(xliff::File& file) {
        heading_ = heading_as_title(file);
        for (xliff::Unit& unit : file.units) {
            const std::string_view kind = kind_of(unit.type);
            if (stands_beside(kind) || kind.starts_with("footnote")) continue;
            const bool is_title = kind == "title" || &unit == heading_;
            const bool may_be = (is_title || kind == "paragraph") && !unit.group;
            add(unit, is_title, !may_be);
            if (!may_be || units_.size() > plain::kMostTitleLines) break;
        }
    }

    void settle(xliff::File& file) {
        const std::vector<std::string> kinds = plain::marked_title_block_of(lines_);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (!kinds[i].empty()) units_[i]->type = "tolmach:" + kinds[i];
        if (!heading_ || kind_of(heading_->type) != "title") return;
        for (xliff::Unit& unit : file.units)  // The levels below it count from 1.
            if (kind_of(unit.type).starts_with(kHeadingPrefix) && unit.type.back() > '1') --unit.type.back();
    }

  private:
    void add(xliff::Unit& unit, bool is_title, bool is_other) {
        texts_.push_back(text::to_utf32(plain_text(runs_of(unit))));
        units_.push_back(&unit);
        lines_.push_back({plain::trimmed(texts_.back()), lines_.size(), is_title, is_other});
    }

    const xliff::Unit* heading_ = nullptr;  // That is the title.
    std::deque<std::u32string> texts_;      // They stay where they are.
    std::vector<xliff::Unit*> units_;
    std::vector<plain::TitleLine> lines_;
};

}  // namespace

void settle_title_block(xliff::File& file) {
    FirstUnits(file).settle(file);
}

}  // namespace tolmach::formats
