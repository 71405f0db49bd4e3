// SPDX-License-Identifier: Apache-2.0
#include "reference/reference.hpp"

#include "reference/cues.hpp"
#include "reference/reference_features.hpp"
#include "text/address.hpp"
#include "text/character.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>

namespace tolmach::reference {
namespace {

// A reference has few lower-case words outside its titles; a sentence has many.
constexpr std::size_t kWordsOfProse = 7;

// The note without what stands in quotation marks or brackets, which may be prose in a reference too, and
// without addresses, whose words are none.
std::u32string without_quotations(std::u32string_view printed) {
    std::u32string note(printed);
    for (const auto& [start, end] : text::addresses(printed))
        std::fill(note.begin() + static_cast<std::ptrdiff_t>(start),
                  note.begin() + static_cast<std::ptrdiff_t>(end), U' ');
    std::u32string bare;
    std::size_t depth = 0;
    for (const char32_t c : note) {
        const bool apostrophe = c == U'’' || c == U'‘';
        if (!apostrophe && (is_opening_quote(c) || c == U'[')) {
            ++depth;
        } else if (!apostrophe && (is_closing_quote(c) || c == U']')) {
            depth -= depth > 0 ? 1 : 0;
            bare += U' ';
        } else if (depth == 0) {
            bare += c;
        }
    }
    return bare;
}

// Words in lower case that no title and no imprint explains; an abbreviation is none if `spare` says so.
enum class Abbreviations { Count, Spare };

// At most so many are counted.
std::size_t words_of_prose(std::u32string_view bare, Abbreviations spare, std::size_t most) {
    constexpr std::size_t kLongestAbbreviation = 4;
    std::size_t count = 0;
    for (std::size_t i = 0; i < bare.size() && count < most;) {
        std::size_t end = i;
        while (end < bare.size() && (text::is_letter(bare[end]) || bare[end] == U'’'))
            ++end;
        const auto word = bare.substr(i, end - i);
        const bool abbreviation = spare == Abbreviations::Spare && word.size() <= kLongestAbbreviation &&
                                  end < bare.size() && bare[end] == U'.';
        if (word.size() > 1 && text::is_lower(word[0]) && !abbreviation && !is_cue(Cue::Connector, word) &&
            !is_month(word))
            ++count;
        i = end + 1;
    }
    return count;
}

// What of a note stands before its first quotation mark or bracket; nothing where it has an address, whose
// words would be taken for prose.
std::u32string_view bare_beginning(std::u32string_view note) {
    if (!text::addresses(note).empty()) return {};
    const auto ends = [](char32_t c) {
        const bool apostrophe = c == U'’' || c == U'‘';
        return c == U'[' || c == U']' || (!apostrophe && (is_opening_quote(c) || is_closing_quote(c)));
    };
    return {note.begin(), std::find_if(note.begin(), note.end(), ends)};
}

}  // namespace

NoteKind classify(std::u32string_view text) {
    const std::u32string note = with_curled_quotes(text);
    const std::u32string lower = lower_of(note);
    const Opening opening = opening_at(note, lower, 0);
    if (opening.ibid) return NoteKind::Ibid;
    if (is_short_form(note)) return NoteKind::OpCit;
    const Marks marks = marks_of(note, lower);
    const std::u32string bare = without_quotations(note);
    const bool reference = !marks.years.empty() || !marks.locators.empty() || !marks.opcits.empty() ||
                           !marks.addresses.empty() || !marks.slashes.empty() || opening.authors_title;
    const std::size_t too_much = kWordsOfProse * (1 + marks.brackets.size() + marks.slashes.size());
    if (!reference || words_of_prose(bare, Abbreviations::Count, too_much) >= too_much)
        return NoteKind::Commentary;
    return marks.opcits.empty() ? NoteKind::Bibliographic : NoteKind::OpCit;
}

NoteKind classify(std::string_view note) {
    return classify(text::to_utf32(note));
}

bool is_reference(std::string_view text) {
    return classify(text) != NoteKind::Commentary;
}

bool is_bare_reference(std::string_view utf8) {
    return is_bare_reference(text::to_utf32(utf8));
}

bool is_bare_reference(std::u32string_view note) {
    const std::u32string lower = lower_of(note);
    std::size_t start = 0;  // Behind `On this point, see`.
    while (const std::size_t opener = cue_at(Cue::Opener, lower, start)) {
        start += opener;
        while (start < lower.size() && !text::is_letter(lower[start]) && !is_opening_quote(lower[start]))
            ++start;
    }
    // Nearly every text has a word of prose soon, and need not be looked at closer.
    const auto rest = note.substr(start);
    return words_of_prose(bare_beginning(rest), Abbreviations::Spare, 1) == 0 &&
           words_of_prose(without_quotations(rest), Abbreviations::Spare, 1) == 0 &&
           classify(note) != NoteKind::Commentary;
}

std::string_view to_string(NoteKind kind) {
    switch (kind) {
        case NoteKind::Bibliographic:
            return "bibliographic";
        case NoteKind::Commentary:
            return "commentary";
        case NoteKind::Ibid:
            return "ibid";
        case NoteKind::OpCit:
            break;
    }
    return "op-cit";
}

}  // namespace tolmach::reference
