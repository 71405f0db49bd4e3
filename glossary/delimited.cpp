// SPDX-License-Identifier: Apache-2.0
#include "glossary/delimited.hpp"

#include <algorithm>
#include <array>

namespace tolmach::glossary {
namespace {

class Reader {
  public:
    Reader(std::string_view text, char separator) : text_(text), separator_(separator) {}

    std::vector<Record> run() {
        std::vector<Record> records;
        while (at_ < text_.size()) {
            Record record = next();
            const bool blank = record.fields.size() == 1 && record.fields[0].empty();
            if (!blank || !record.problem.empty()) records.push_back(std::move(record));
        }
        return records;
    }

  private:
    Record next() {
        Record record;
        record.line = line_;
        do
            record.fields.push_back(field(record));
        while (take(separator_));
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

bool needs_quotes(std::string_view field, char separator) {
    return field.find_first_of("\"\r\n") != field.npos || field.find(separator) != field.npos;
}

}  // namespace

std::vector<Record> read_records(std::string_view text, char separator) {
    return Reader(text, separator).run();
}

char guess_separator(std::string_view text) {
    const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
    constexpr std::array separators = {',', ';', '\t'};
    return *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
        return std::count(header.begin(), header.end(), a) < std::count(header.begin(), header.end(), b);
    });
}

std::string write_record(const std::vector<std::string>& fields, char separator) {
    std::string line;
    for (const std::string& field : fields) {
        if (&field != &fields.front()) line += separator;
        if (!needs_quotes(field, separator)) {
            line += field;
            continue;
        }
        line += '"';
        for (const char c : field)
            line.append(c == '"' ? 2 : 1, c);
        line += '"';
    }
    return line += '\n';
}

}  // namespace tolmach::glossary
