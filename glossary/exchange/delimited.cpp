// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/delimited.hpp"

#include <algorithm>
#include <array>

namespace tolmach::glossary {
namespace {

std::string without_guard(std::string field) {
    if (field.starts_with('\'') && text::is_formula(field)) field.erase(0, 1);
    return field;
}

class DelimitedParser {
  public:
    DelimitedParser(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<Record> run() {
        std::vector<Record> records;
        while (at_ < text_.size()) {
            Record record = next();
            const bool blank = record.fields.size() == 1 && record.fields[0].empty();
            const bool too_wide = record.fields.size() > kMaxColumns;
            if (!blank || !record.problem.empty()) records.push_back(std::move(record));
            if (too_wide) break;
        }
        return records;
    }

  private:
    Record next() {
        Record record;
        record.line = line_;
        record.start = at_;
        do
            record.fields.push_back(without_guard(field(record)));
        while (record.fields.size() <= kMaxColumns && take(separator_));
        record.end = at_;
        line_end();
        return record;
    }

    std::string field(Record& record) {
        if (at_ >= text_.size() || text_[at_] != '"') return plain();
        const std::size_t start = at_, start_line = line_;
        std::string value;
        for (++at_; at_ < text_.size(); ++at_) {
            if (text_[at_] == '"') {
                if (text_.substr(at_ + 1, 1) != "\"") break;
                ++at_;
            }
            line_ += text_[at_] == '\n';
            value += text_[at_];
        }
        const bool closed = at_ < text_.size();
        if (closed) ++at_;
        if (closed && ends_field()) return value;
        at_ = start;
        line_ = start_line;
        if (separator_ != '\t')
            record.problem = closed ? "text stands behind the closing quotation mark of a field"
                                    : "the quotation mark of a field is never closed";
        return plain();
    }

    std::string plain() {
        const std::size_t start = at_;
        while (!ends_field())
            ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    bool ends_field() const {
        return at_ >= text_.size() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    bool take(char c) {
        const bool there = at_ < text_.size() && text_[at_] == c;
        at_ += there;
        return there;
    }

    void line_end() {
        const bool cr = take('\r');
        if (take('\n') || cr) ++line_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0, line_ = 1;
};

}  // namespace

std::vector<Record> read_records(std::string_view text, char separator) {
    return DelimitedParser(text, separator).run();
}

char guess_separator(std::string_view text) {
    constexpr std::string_view says = "sep=";
    if (text.starts_with(says) && text.size() > says.size() &&
        text.find_first_of("\r\n", says.size()) == says.size() + 1)
        return text[says.size()];
    constexpr std::array separators = {',', ';', '\t', '|'};
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
        const char most = *std::max_element(separators.begin(), separators.end(),
                                            [&](char a, char b) { return count(a) < count(b); });
        if (count(most) > 0) return most;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return separators.front();
}

}  // namespace tolmach::glossary
