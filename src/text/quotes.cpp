// SPDX-License-Identifier: Apache-2.0
#include "text/quotes.hpp"

#include "embedded/text.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace tolmach::text {
namespace {

// What a mark may do, by code point: every character of a text is asked for, so that searching takes too
// long.
enum Role : std::uint8_t { kOpens = 1, kCloses = 2, kSingle = 4 };
constexpr std::size_t kAfterLast = 0x2040;  // Punctuation of the Latin and Cyrillic scripts lies below.

struct QuoteTable {
    std::array<std::uint8_t, kAfterLast> roles{};
    std::map<char32_t, std::u32string> closing_of;
    std::u32string all;
};

QuoteTable read_quotes() {
    QuoteTable table;
    for (const TableRow& row : read_table("quotes.tsv", embedded::quotes_tsv(), 3)) {
        const std::u32string opening = to_utf32(row[0]);
        const std::u32string closing = to_utf32(row[1]);
        const int kind = row.index_of(2, {"double", "single"}) == 1 ? kSingle : 0;
        const auto add = [&](std::u32string_view marks, int role) {
            for (const char32_t c : marks) {
                if (c >= kAfterLast) row.fail("a mark beyond those that are looked up");
                if (table.roles[c] == 0) table.all += c;
                table.roles[c] = static_cast<std::uint8_t>(table.roles[c] | role | kind);
            }
        };
        add(opening, kOpens);
        add(closing, kCloses);
        table.closing_of.emplace(opening.front(), closing);
    }
    return table;
}

const QuoteTable& quotes() {
    static const QuoteTable table = read_quotes();
    return table;
}

int roles_of(char32_t c) {
    return c < kAfterLast ? quotes().roles[c] : 0;
}

}  // namespace

std::u32string_view quotation_marks() {
    return quotes().all;
}

std::u32string_view closing_quotes(char32_t opening) {
    return opens_quotation(opening) ? quotes().closing_of.at(opening) : std::u32string_view();
}

bool opens_quotation(char32_t c) {
    return (roles_of(c) & kOpens) != 0;
}

bool closes_quotation(char32_t c) {
    return (roles_of(c) & kCloses) != 0;
}

bool is_single_quote(char32_t c) {
    return (roles_of(c) & kSingle) != 0;
}

bool is_quotation_mark(char32_t c) {
    const int roles = roles_of(c);
    return roles != 0 && (roles & kSingle) == 0;
}

}  // namespace tolmach::text
