// SPDX-License-Identifier: Apache-2.0
#include "citation/write_note.hpp"

#include "citation/joins.hpp"
#include "citation/written_fields.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace tolmach::citation {
namespace {

constexpr std::u32string_view kStops = U".?!…";

char32_t last_of(std::string_view text) {
    const std::u32string end = text::to_utf32(text::last_code_points(text, 1));
    return end.empty() ? 0 : end.front();
}

bool ends_with_stop(std::string_view text) {
    const char32_t last = last_of(text);
    return last != 0 && kStops.find(last) != kStops.npos;
}

/// Writes parts one behind the other.
class ReferenceWriter {
  public:
    ReferenceWriter(const Cited& cited, const Style& style, bool starts)
        : cited_(cited), style_(style), starts_(starts) {}

    std::vector<Written> write(const StyleParts& parts) {
        for (const StylePart& part : parts)
            if (const auto found = cited_.fields.find(part.field); found != cited_.fields.end())
                write_part(part, found->second);
        return std::move(written_);
    }

  private:
    void put(std::string_view text, std::string field = {}) {
        if (text.empty()) return;
        if (field.empty() && !written_.empty() && written_.back().field.empty())
            written_.back().text += text;
        else
            written_.push_back({std::string(text), std::move(field)});
        so_far_ += text;
    }

    void write_part(const StylePart& part, const std::vector<std::string>& values) {
        if (values.empty()) return;
        if (!written_.empty()) {
            const auto own = part.before_after.find(before_);
            put_between(own == part.before_after.end() ? part.before : own->second);
        }
        const std::size_t hole = part.text.find("{}");
        // What is a term alone is the field itself: `Ibid.`
        put(with_terms(std::string_view(part.text).substr(0, hole), part.field),
            hole == part.text.npos ? part.field : std::string());
        if (hole != part.text.npos) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (i > 0) put_between(part.between);
                put(values[i], part.field);
            }
            put(with_terms(std::string_view(part.text).substr(hole + 2), part.field));
        }
        before_ = part.field;
    }

    // A stop is not written behind a stop.
    void put_between(std::string_view text) {
        if (text.starts_with('.') && ends_with_stop(so_far_)) text.remove_prefix(1);
        put(text);
    }

    // Several pages have their own term.
    std::string term(std::string_view name, const std::string& field) const {
        const auto& terms = style_.terms(cited_.is_cyrillic);
        const bool one =
            field == "pages" && name == "pages" &&
            cited_.field(field).find_first_not_of("0123456789ivxlcIVXLC") == std::string_view::npos;
        const auto found = terms.find(one ? "page" : name);
        return found == terms.end() ? std::string() : found->second;
    }

    std::string with_terms(std::string_view text, const std::string& field) const {
        std::string made;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t close = text[at] == '{' ? text.find('}', at) : text.npos;
            if (close == text.npos) {
                made += text[at++];
                continue;
            }
            const bool first = made.empty() && begins_sentence();
            const std::string word = term(text.substr(at + 1, close - at - 1), field);
            made += first ? with_capital(word) : word;
            at = close + 1;
        }
        return made;
    }

    bool begins_sentence() const {
        const std::string_view before = text::trim(so_far_);
        return before.empty() ? starts_ : style_.capitals && ends_with_stop(before);
    }

    const Cited& cited_;
    const Style& style_;
    bool starts_;
    std::vector<Written> written_;
    std::string so_far_;
    std::string before_;  // The field before.
};

const StyleParts& style_parts(const Style& style, ReferenceKind kind) {
    if (kind == ReferenceKind::Full) return style.full;
    return kind == ReferenceKind::OpCit ? style.repeated : style.again;
}

bool has_words(std::string_view text) {
    return text::has_letter_or_digit(text::to_utf32(text));
}

// What stands before a reference: the mark between two is the style's, and the words that lead to it, at the
// end, are the edition's.
std::u32string lead_for(const std::u32string& printed, const Style& style, const Languages& languages) {
    std::u32string lead = printed;
    if (lead.starts_with(U';')) {
        const std::size_t behind = text::skip_spaces(lead, 1);
        lead.replace(0, behind, text::to_utf32(style.together));
    }
    for (std::size_t at = 0; at < lead.size(); ++at) {
        if (!text::is_letter(lead[at]) || (at > 0 && text::is_letter(lead[at - 1]))) continue;
        const std::string join =
            join_for(text::to_utf8(lead.substr(at)), languages.document, languages.edition);
        if (join.empty()) continue;
        return lead.substr(0, at) + text::to_utf32(text::is_upper(lead[at]) ? with_capital(join) : join) +
               U" ";
    }
    return lead;
}

// Whether the last field ends with a stop of its own that ends the note too: `Ibid.`, `18 нояб.`
bool ends_with_stop_of_field(const NoteReferences& note) {
    if (note.references.empty()) return false;
    const Reference& last = note.references.back();
    const auto ends = [&](std::string_view printed, Span span) {
        return printed.ends_with('.') && span.end.value == last.span.end.value;
    };
    return (ends(last.back.text, last.back.span) || ends(last.date.printed, last.date.span)) &&
           text::trim(note.between.back().text).empty();
}

}  // namespace

std::string written_text(const std::vector<Written>& note) {
    std::string text;
    for (const Written& each : note)
        text += each.text;
    return text;
}

std::vector<Written> write_reference(const Cited& cited, const Style& style, bool starts) {
    return ReferenceWriter(cited, style, starts).write(style_parts(style, cited.kind));
}

WrittenNote write_note(const NoteReferences& note, const std::vector<Cited>& cited, const Style& style,
                       const Languages& languages) {
    WrittenNote made;
    for (std::size_t i = 0; i < cited.size(); ++i) {
        const std::string_view printed =
            i < note.between.size() ? std::string_view(note.between[i].text) : "";
        if (i > 0) made.parts.push_back({style.together, {}, i});
        bool starts = i == 0;
        if (has_words(printed)) {
            const std::string join = join_for(printed, languages.document, languages.edition);
            if (join.empty())
                made.doubts.push_back("words between references: " + std::string(text::trim(printed)));
            std::string_view lead = join.empty() ? text::trim(printed) : std::string_view(join);
            if (lead.starts_with(';')) lead = text::trim(lead.substr(1));
            made.parts.push_back({(i == 0 ? with_capital(lead) : std::string(lead)) + " ", {}, i});
            starts = false;
        }
        for (Written& each : write_reference(cited[i], style, starts)) {
            each.reference = i;
            made.parts.push_back(std::move(each));
        }
        made.remarks.insert(made.remarks.end(), cited[i].remarks.begin(), cited[i].remarks.end());
        made.doubts.insert(made.doubts.end(), cited[i].doubts.begin(), cited[i].doubts.end());
    }
    // What is written may have none of its own: `Там же`, `18 novembre`.
    if (ends_with_stop_of_field(note) && !made.parts.empty() && !ends_with_stop(made.parts.back().text))
        made.parts.push_back({".", {}, cited.size()});
    const std::string_view last =
        note.between.size() > cited.size() ? text::trim(note.between[cited.size()].text) : std::string_view();
    if (has_words(last)) made.doubts.push_back("words behind the references: " + std::string(last));
    const bool stops = !made.parts.empty() && ends_with_stop(made.parts.back().text);
    if (!last.empty() && !(stops && last == ".")) made.parts.push_back({std::string(last), {}, cited.size()});
    return made;
}

std::string rewrite_references(std::string_view text, const NoteReferences& note,
                               const std::vector<Cited>& cited, const Style& style,
                               const Languages& languages) {
    const std::u32string whole = text::to_utf32(text);
    std::u32string made;
    std::size_t at = 0;
    for (std::size_t i = 0; i < cited.size(); ++i) {
        const Span span = note.references[i].span;
        if (span.empty() || span.start.value < at || span.end.value > whole.size()) continue;
        made += lead_for(whole.substr(at, span.start.value - at), style, languages);
        const bool starts = text::trim(text::to_utf8(made)).empty();
        std::u32string written = text::to_utf32(written_text(write_reference(cited[i], style, starts)));
        at = span.end.value;
        if (at == whole.size() && at > 0 && whole[at - 1] == U'.' && !written.empty() &&
            written.back() != U'.')
            written += U'.';
        // The stop of `op. cit.` may stand behind the reference already.
        if (at < whole.size() && whole[at] == U'.' && !written.empty() && written.back() == U'.')
            written.pop_back();
        made += written;
    }
    return text::to_utf8(made + whole.substr(at));
}

}  // namespace tolmach::citation
