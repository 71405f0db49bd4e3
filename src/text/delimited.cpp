// SPDX-License-Identifier: Apache-2.0
#include "text/delimited.hpp"

namespace tolmach::text {
namespace {

// What makes a spreadsheet take a cell for a formula (OWASP, CSV injection).
constexpr std::string_view kFormula = "=+-@";

bool needs_quotes(std::string_view field, char separator) {
    return field.find_first_of("\"\r\n") != field.npos || field.find(separator) != field.npos;
}

}  // namespace

bool is_formula(std::string_view field) {
    const std::size_t first = field.find_first_not_of('\'');
    return first != field.npos && kFormula.find(field[first]) != kFormula.npos;
}

std::string write_record(const std::vector<std::string>& fields, char separator) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += separator;
        const std::string_view guard = is_formula(field) ? "'" : "";
        if (!needs_quotes(field, separator)) {
            line.append(guard) += field;
            continue;
        }
        line.append(1, '"').append(guard);
        for (const char c : field)
            line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line += '\n';
}

}  // namespace tolmach::text
