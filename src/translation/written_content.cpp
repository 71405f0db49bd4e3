// SPDX-License-Identifier: Apache-2.0
#include "translation/written_content.hpp"

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::translation {
namespace {

using citation::NoteReferences;
using citation::Reference;
using citation::Span;
using citation::Written;

/// A stretch of the source that one stretch, or several one after the other, of the written note answers.
struct Answer {
    Span source;
    std::size_t first = 0, last = 0;  // In the written note.
};

Span union_of(Span a, Span b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.start, b.start), std::max(a.end, b.end)};
}

Span span_of(const Reference& reference, std::string_view field) {
    Span span;
    if (field == "names" || field == "responsibility")
        for (const citation::Person& each : reference.authors)
            span = union_of(span, each.span);
    const std::size_t containers = reference.containers.size();
    const std::size_t bodies = citation::has_number_of_series(reference) ? 1 : containers;
    for (std::size_t i = 0; i < containers; ++i)
        if (field == (i < bodies ? "containers" : "bodies"))
            span = union_of(span, reference.containers[i].span);
    const std::map<std::string_view, Span> others = {
        {"title", reference.title.span},   {"translation", reference.title.translation_span},
        {"date", reference.date.span},     {"volume", reference.volume.span},
        {"number", reference.number.span}, {"pages", reference.pages.span},
        {"url", reference.url.span},       {"doi", reference.doi.span},
        {"back", reference.back.span}};
    const auto other = others.find(field);
    return other == others.end() ? span : other->second;
}

std::vector<Answer> answers(const std::vector<Written>& written, const NoteReferences& note) {
    std::vector<Answer> all;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i].field.empty() || written[i].reference >= note.references.size()) continue;
        const Span span = span_of(note.references[written[i].reference], written[i].field);
        if (!all.empty() && all.back().source == span)
            all.back().last = i;
        else if (!span.empty())
            all.push_back({span, i, i});
    }
    return all;
}

/// Where codes go: before or behind a stretch of the written note.
class CodePlacer {
  public:
    CodePlacer(const std::vector<Written>& written, const NoteReferences& note, const xliff::Content& source)
        : written_(written), answers_(answers(written, note)) {
        std::u32string text;
        for (const xliff::Inline& part : source) {
            if (const auto* run = std::get_if<xliff::Text>(&part)) text += text::to_utf32(run->value);
            if (const auto* code = std::get_if<xliff::Code>(&part)) codes_.push_back({code, text.size()});
        }
        text_ = std::move(text);
    }

    std::optional<xliff::Content> place() {
        before_.resize(written_.size());
        behind_.resize(written_.size());
        for (std::size_t i = 0; i < codes_.size(); ++i)
            if (!place(i)) return std::nullopt;
        xliff::Content made;
        for (std::size_t i = 0; i < written_.size(); ++i) {
            for (const xliff::Code* code : before_[i])
                made.emplace_back(*code);
            xliff::append_text(made, written_[i].text);
            for (const xliff::Code* code : behind_[i])
                made.emplace_back(*code);
        }
        return made;
    }

  private:
    struct Placed {
        const xliff::Code* code;
        std::size_t at;  // In the text of the source.
    };

    bool place(std::size_t i) {
        const xliff::Code& code = *codes_[i].code;
        if (code.shape == xliff::Code::Shape::Start && !code.isolated) return place_pair(i);
        if (code.shape == xliff::Code::Shape::End && !code.isolated) return true;  // With its start.
        if (written_.empty()) return false;
        const std::u32string_view text = text_;
        if (!text::has_letter_or_digit(text.substr(0, codes_[i].at)))
            before_.front().push_back(&code);
        else if (!text::has_letter_or_digit(text.substr(codes_[i].at)))
            behind_.back().push_back(&code);
        else
            return false;
        return true;
    }

    bool place_pair(std::size_t i) {
        const auto end = std::find_if(codes_.begin() + static_cast<std::ptrdiff_t>(i), codes_.end(),
                                      [&](const Placed& each) {
                                          return each.code->shape == xliff::Code::Shape::End &&
                                                 !each.code->isolated && each.code->id == codes_[i].code->id;
                                      });
        if (end == codes_.end() || written_.empty()) return false;
        const std::u32string inside = letters_in(codes_[i].at, end->at);
        if (inside == letters_in(0, text_.size())) return wrap(i, *end, 0, written_.size() - 1);
        for (const Answer& each : answers_)
            if (!inside.empty() && inside == letters_in(each.source.start.value, each.source.end.value) &&
                codes_[i].at < each.source.end.value && end->at > each.source.start.value)
                return wrap(i, *end, each.first, each.last);
        return false;
    }
    bool wrap(std::size_t start, const Placed& end, std::size_t first, std::size_t last) {
        before_[first].push_back(codes_[start].code);
        behind_[last].insert(behind_[last].begin(), end.code);
        return true;
    }
    std::u32string letters_in(std::size_t start, std::size_t end) const {
        std::u32string letters;
        for (std::size_t at = start; at < std::min(end, text_.size()); ++at)
            if (text::is_letter(text_[at]) || text::is_digit(text_[at])) letters.push_back(text_[at]);
        return letters;
    }

    const std::vector<Written>& written_;
    std::vector<Answer> answers_;
    std::u32string text_;
    std::vector<Placed> codes_;
    std::vector<std::vector<const xliff::Code*>> before_, behind_;
};

}  // namespace

std::optional<xliff::Content> content_with_codes(const std::vector<Written>& written,
                                                 const NoteReferences& note, const xliff::Content& source) {
    return CodePlacer(written, note, source).place();
}

}  // namespace tolmach::translation
