// SPDX-License-Identifier: Apache-2.0
#include "text/quotes.hpp"

#include "embedded/text.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <map>
#include <string>

namespace tolmach::text {
namespace {

struct QuoteTable {
    std::map<char32_t, std::u32string> closing_of;
    std::u32string opening, closing, single, all;
};

bool is_in(const std::u32string& marks, char32_t c) {
    return marks.find(c) != std::u32string::npos;
}

QuoteTable read_quotes() {
    QuoteTable table;
    for (const TableRow& row : read_table("quotes.tsv", embedded::quotes_tsv(), 3)) {
        const char32_t opening = to_utf32(row[0]).front();
        const std::u32string closing = to_utf32(row[1]);
        table.closing_of.emplace(opening, closing);
        table.opening += opening;
        table.closing += closing;
        if (row.index_of(2, {"double", "single"}) == 1) table.single += opening + closing;
        for (const char32_t c : opening + closing)
            if (!is_in(table.all, c)) table.all += c;
    }
    return table;
}

const QuoteTable& quotes() {
    static const QuoteTable table = read_quotes();
    return table;
}

}  // namespace

std::u32string_view quotation_marks() {
    return quotes().all;
}

std::u32string_view closing_quotes(char32_t opening) {
    const auto found = quotes().closing_of.find(opening);
    return found == quotes().closing_of.end() ? std::u32string_view() : found->second;
}

bool opens_quotation(char32_t c) {
    return is_in(quotes().opening, c);
}

bool closes_quotation(char32_t c) {
    return is_in(quotes().closing, c);
}

bool is_single_quote(char32_t c) {
    return is_in(quotes().single, c);
}

bool is_quotation_mark(char32_t c) {
    return is_in(quotes().all, c) && !is_single_quote(c);
}

}  // namespace tolmach::text
