// SPDX-License-Identifier: Apache-2.0
#include "checks/term_reading.hpp"

#include "checks/quoted_passages.hpp"
#include "checks/reference_segment.hpp"
#include "reference/cues.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::checks {
namespace {

using glossary::Hit;

void set_apart_range(std::vector<bool>& mask, std::size_t start, std::size_t end) {
    std::fill(mask.begin() + static_cast<std::ptrdiff_t>(start),
              mask.begin() + static_cast<std::ptrdiff_t>(std::min(end, mask.size())), true);
}

// A quotation is a cited title if a translation in brackets follows it, or if it stands in a reference.
void set_apart_titles(TermSide& side, const std::vector<QuotedPassage>& passages) {
    for (const QuotedPassage& quotation : passages)
        if (side.reference || quotation.has_translation())
            set_apart_range(side.excluded, quotation.start, quotation.translation_end);
}

// `(see M. Laruelle, “The Russian World”, op. cit.)`: a reference inside a sentence.
void set_apart_references(TermSide& side, const View& view) {
    const std::u32string& text = view.text;
    if (text.find(U'(') == std::u32string::npos) return;
    const std::u32string& lower = view.lower();
    for (std::size_t open = text.find(U'('); open != std::u32string::npos; open = text.find(U'(', open + 1)) {
        const std::size_t close = text.find(U')', open);
        if (close == std::u32string::npos) return;
        const auto inside = std::u32string_view(lower).substr(open + 1, close - open - 1);
        const bool cites = std::any_of(inside.begin(), inside.end(), text::is_quotation_mark) ||
                           inside.find(U"//") != std::u32string_view::npos ||
                           reference::holds_cue(reference::Cue::OpCit, inside);
        if (cites && reference::cue_at(reference::Cue::Opener, lower, open + 1) != 0)
            set_apart_range(side.excluded, open, close + 1);
    }
}

// Edges of pairs are no characters here, as they are in the view of a content with codes.
TermSide read_side(const BilingualTerms& base, const Segment& segment, const View& view, Side which,
                   bool reference) {
    TermSide side;
    side.segment = &segment;
    side.side = which;
    side.text = xliff::flat_text(which == Side::Source || !segment.target ? segment.source : *segment.target);
    side.reference = reference;
    std::optional<View> flat;
    if (view.has_codes()) flat.emplace(text::to_utf32(side.text.text));
    const View& read = flat ? *flat : view;
    side.characters = read.text;
    side.excluded = read.addresses();
    set_apart_titles(side, read.quoted_passages());
    set_apart_references(side, read);
    const auto& matcher = which == Side::Source ? base.source : base.target;
    for (const Hit& hit : matcher.find(side.text.text)) {
        if (base.concept_of(hit).kind == glossary::Kind::Title)
            side.titles.push_back(hit);
        else if (!side.is_excluded(hit.span))
            side.terms.push_back(hit);
    }
    for (const Hit& title : side.titles)
        set_apart_range(side.excluded, title.span.start.value, title.span.end.value);
    return side;
}

}  // namespace

BilingualTerms::BilingualTerms(glossary::Concepts all, const std::string& source_tag,
                               const std::string& target_tag)
    : concepts(std::move(all)),
      source_language(source_tag),
      target_language(target_tag),
      source(concepts, source_tag),
      target(concepts, target_tag) {}

bool TermSide::is_excluded(CodePointSpan span) const {
    const auto at = excluded.begin();
    return std::find(at + static_cast<std::ptrdiff_t>(span.start.value),
                     at + static_cast<std::ptrdiff_t>(span.end.value),
                     true) != at + static_cast<std::ptrdiff_t>(span.end.value);
}

std::pair<TermSide::Hits::const_iterator, TermSide::Hits::const_iterator> TermSide::terms_at(
    CodePointSpan span) const {
    const auto first = std::partition_point(terms.begin(), terms.end(),
                                            [&](const Hit& hit) { return hit.span.end <= span.start; });
    return {first, std::partition_point(first, terms.end(),
                                        [&](const Hit& hit) { return hit.span.start < span.end; })};
}

bool TermSide::has_term_at(CodePointSpan span) const {
    const auto [first, last] = terms_at(span);
    return first != last;
}

std::string TermSide::written(CodePointSpan span) const {
    return text::to_utf8(std::u32string_view(characters).substr(span.start.value, span.size()));
}

std::string TermSide::plain_text(CodePointSpan span) const {
    std::string plain;
    for (std::size_t i = span.start.value; i < span.end.value; ++i)
        if (text.plain[i + 1] > text.plain[i]) text::append_utf8(plain, characters[i]);
    return plain;
}

Diagnostic TermUnit::at(const CheckInfo& check, const TermSide& side, CodePointSpan span,
                        const glossary::Concept& entry, std::string message) const {
    Diagnostic made = finding(check, file, unit, side.segment, side.side, std::nullopt, std::move(message));
    made.span = side.text.to_plain(span);
    made.text = side.plain_text(span);
    made.term = entry.id;
    return made;
}

bool is_kept_as_printed(const TermSide& side, CodePointSpan span, const std::vector<TermSide>& others) {
    return side.reference && std::any_of(others.begin(), others.end(), [&](const TermSide& other) {
               return other.text.text.find(side.written(span)) != std::string::npos;
           });
}

TermUnit read_terms(const BilingualTerms& base, const UnitReading& reading) {
    const Unit& unit = reading.unit;
    TermUnit read{reading.file, unit, {}, {}, {}};
    for (std::size_t i = 0; i < unit.segments.size() && unit.translate; ++i) {
        const Segment& segment = unit.segments[i];
        const xliff::Content* content = left_to_print(segment);
        if (segment.ignorable || !content || !has_text(*content)) continue;
        const View& source = reading.source(i);
        const View& printed = reading.printed(i);
        const bool equal = source.without_codes() == printed.without_codes();
        if (!equal && !reading.is_translated(i)) continue;
        const bool reference = reading.is_reference(i);
        // A reference that was left as it is prints its title all the same; the rest of it may stay.
        if (equal && !reference) continue;
        read.sources.push_back(read_side(base, segment, source, Side::Source, reference));
        read.targets.push_back(read_side(base, segment, printed, Side::Target, reference));
        if (equal) read.sources.back().terms.clear();
        if (equal) read.targets.back().terms.clear();
    }
    return read;
}

TermSide read_source(const BilingualTerms& base, const Unit& unit, const Segment& segment) {
    const View side(segment.source);
    return read_side(base, segment, side, Side::Source, is_reference(unit, side));
}

}  // namespace tolmach::checks
