// SPDX-License-Identifier: Apache-2.0
#include "segmentation/segment.hpp"

#include "text/boundary.hpp"
#include "text/character.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tolmach::segmentation {
namespace {

using xliff::Code;
using xliff::Content;
using xliff::Marker;
using xliff::Segment;

// To UAX #29 a footnote call is closing punctuation: it belongs to the sentence before it, behind its stop
// too.
constexpr std::string_view kCall = "\u203A";

bool is_prose(const xliff::Unit& unit) {
    for (const char* type : {"tolmach:paragraph", "tolmach:item", "tolmach:cell", "tolmach:caption",
                             "tolmach:footnote-commentary"})
        if (unit.type == type) return true;
    return !unit.type.starts_with("tolmach:");
}

// Takes a content apart into pieces that are cut nowhere inside: stretches of text, codes, markers.
class Cutter {
  public:
    explicit Cutter(const Content& source) : source_(source) {
        for (const xliff::Inline& part : source)
            if (const auto* run = std::get_if<xliff::Text>(&part))
                text_ += run->value;
            else if (const auto* code = std::get_if<Code>(&part); code && xliff::is_footnote_call(*code))
                text_ += kCall;
    }

    const std::string& text() const { return text_; }

    /// Segments that end at the given bytes of text(), as far as no pair is open there.
    std::vector<Segment> cut(const std::vector<base::ByteOffset>& ends) {
        for (const xliff::Inline& part : source_) {
            if (const auto* run = std::get_if<xliff::Text>(&part))
                add_text(run->value, ends);
            else
                add_code(part);
        }
        close();
        return std::move(segments_);
    }

  private:
    void add_text(std::string_view run, const std::vector<base::ByteOffset>& ends) {
        while (!run.empty()) {
            const auto next = std::upper_bound(ends.begin(), ends.end(), base::ByteOffset(at_));
            const std::size_t until =
                next == ends.end() ? run.size() : std::min(run.size(), next->value - at_);
            xliff::append_text(content_, run.substr(0, until));
            at_ += until;
            run.remove_prefix(until);
            if (next != ends.end() && at_ == next->value && open_ == 0) close();
        }
    }

    void add_code(const xliff::Inline& part) {
        if (const auto* code = std::get_if<Code>(&part)) {
            if (xliff::is_footnote_call(*code)) at_ += kCall.size();
            if (!code->isolated && code->shape == Code::Shape::Start) ++open_;
            if (!code->isolated && code->shape == Code::Shape::End) --open_;
        } else if (const auto* marker = std::get_if<Marker>(&part)) {
            open_ += marker->edge == xliff::Edge::Start ? 1 : -1;
        }
        content_.push_back(part);
    }

    // White space at the end of a sentence becomes an ignorable of its own.
    void close() {
        if (content_.empty()) return;
        std::string space;
        if (auto* run = std::get_if<xliff::Text>(&content_.back())) {
            std::size_t end = run->value.size();
            const std::string_view trimmed = text::trim(run->value);
            end = trimmed.empty()
                      ? 0
                      : static_cast<std::size_t>(trimmed.data() - run->value.data()) + trimmed.size();
            space = run->value.substr(end);
            run->value.resize(end);
            if (run->value.empty()) content_.pop_back();
        }
        if (!content_.empty()) add(std::move(content_), false);
        if (!space.empty()) add(xliff::content_of(space), true);
        content_.clear();
    }

    void add(Content content, bool ignorable) {
        Segment made;
        made.id = ignorable ? "i" + std::to_string(++ignorables_) : "s" + std::to_string(++sentences_);
        made.ignorable = ignorable;
        made.source = std::move(content);
        segments_.push_back(std::move(made));
    }

    const Content& source_;
    std::string text_;
    Content content_;
    std::vector<Segment> segments_;
    std::size_t at_ = 0;
    std::size_t sentences_ = 0;
    std::size_t ignorables_ = 0;
    int open_ = 0;
};

}  // namespace

xliff::Unit segment(xliff::Unit unit, std::string_view language) {
    if (unit.segments.size() != 1 || !unit.translate || unit.can_resegment == false || !is_prose(unit))
        return unit;
    Cutter cutter(unit.segments[0].source);
    auto cut = cutter.cut(text::sentence_ends(cutter.text(), language));
    if (cut.size() > 1) unit.segments = std::move(cut);
    return unit;
}

}  // namespace tolmach::segmentation
