// SPDX-License-Identifier: Apache-2.0
#include "checks/wrong_encoding.hpp"

#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/utf8.hpp"

#include <optional>
#include <string>

namespace tolmach::checks {
namespace {

// A code page that text is read in by mistake, the signs that stand in it for the first bytes of the letters
// and marks that the house writes, in the order of kLeads, and how many letters in a row are no chance: a
// capital before a quotation mark is usual in Cyrillic, `«РФ»`.
struct CodePage {
    const char* name;
    std::u32string_view leads;
    std::size_t fewest;
};
constexpr char32_t kLeads[] = {0xC2, 0xC3, 0xD0, 0xD1, 0xE2};
constexpr CodePage kPages[] = {{"windows-1252", U"ÂÃÐÑâ", 1}, {"windows-1251", U"ВГРСв", 2}};

// The signs of a code page for the bytes 0x80 to 0xBF, with which a letter of several bytes goes on.
std::u32string continuations_of(const char* page) {
    std::u32string signs;
    for (int byte = 0x80; byte < 0xC0; ++byte) {
        const auto sign = text::decode_byte(static_cast<char>(byte), page);
        signs += sign && *sign > 0 ? static_cast<char32_t>(*sign) : U'\0';
    }
    return signs;
}

// False for what is surely no such sign in either code page.
bool may_continue(char32_t c) {
    return c >= 0x80 && (c < U'А' || c > U'я');
}

// The byte that a sign stands for in a code page, where it can go on a letter of several bytes.
std::optional<char32_t> continuation(char32_t c, const CodePage& page) {
    static const std::u32string signs[] = {continuations_of(kPages[0].name),
                                           continuations_of(kPages[1].name)};
    if (!may_continue(c)) return std::nullopt;
    const std::size_t at = signs[&page - kPages].find(c);
    return at == std::u32string::npos ? std::nullopt : std::optional(static_cast<char32_t>(0x80 + at));
}

struct ReadLetter {
    char32_t letter = 0;
    std::size_t signs = 0;  // 0: none stands there.
};

// The letter whose bytes, read in a code page, stand at a place.
ReadLetter letter_at(const std::u32string& text, std::size_t at, const CodePage& page) {
    const std::size_t lead = page.leads.find(text[at]);
    if (lead == page.leads.npos || at + 1 >= text.size()) return {};
    const auto second = continuation(text[at + 1], page);
    if (!second) return {};
    if (kLeads[lead] != 0xE2) return {((kLeads[lead] & 0x1F) << 6) | (*second & 0x3F), 2};
    const auto third =
        at + 2 < text.size() && *second == 0x80 ? continuation(text[at + 2], page) : std::nullopt;
    if (!third) return {};
    return {0x2000 | (*third & 0x3F), 3};
}

struct Misread {
    std::size_t start = 0, end = 0;
    std::u32string meant;
};

std::optional<Misread> misread_in(const std::u32string& text, const CodePage& page) {
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        if (text[at] < 0x80 || !may_continue(text[at + 1])) continue;
        Misread run{at, at, {}};
        bool mark = false;
        for (ReadLetter next = letter_at(text, run.end, page); next.signs > 0;
             next = run.end < text.size() ? letter_at(text, run.end, page) : ReadLetter{}) {
            run.meant += next.letter;
            run.end += next.signs;
            mark = mark || next.signs == 3;  // No word has these three in a row.
        }
        if (run.meant.size() >= page.fewest || mark) return run;
    }
    return std::nullopt;
}

}  // namespace

void WrongEncoding::check_segment(const TranslatedSegment& pair, std::vector<Diagnostic>& found) {
    for (const CodePage& page : kPages) {
        if (!pair.target.may_hold(page.leads)) continue;
        const auto run = misread_in(pair.target.text, page);
        if (!run) continue;
        const std::u32string written = pair.target.text.substr(run->start, run->end - run->start);
        if (pair.source.text.find(written) != std::u32string::npos) continue;
        found.push_back(pair.at(kCharacterEncoding, run->start, run->end,
                                "the signs are letters in a wrong encoding, " + std::string(page.name)));
        found.back().suggestion = text::to_utf8(run->meant);
        return;
    }
}

}  // namespace tolmach::checks
