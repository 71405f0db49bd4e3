// SPDX-License-Identifier: Apache-2.0
#include "glossary/exchange/xlsx.hpp"

#include "xml/events.hpp"
#include "zip/zip.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace tolmach::glossary {
namespace {

using Entries = std::vector<zip::Entry>;

const zip::Entry* find_entry(const Entries& entries, std::string_view name) {
    for (const zip::Entry& entry : entries)
        if (entry.name == name) return &entry;
    return nullptr;
}

// Text of the runs of a shared or inline string; phonetic hints (rPh) are none of it.
class StringReader {
  public:
    void start(std::string_view element) {
        if (element == "rPh") ++phonetic_;
        in_text_ = element == "t" && phonetic_ == 0;
    }
    void end(std::string_view element) {
        if (element == "rPh") --phonetic_;
        in_text_ = false;
    }
    void text(std::string_view text) {
        if (in_text_) value_ += text;
    }
    std::string take() { return std::exchange(value_, {}); }

  private:
    std::string value_;
    bool in_text_ = false;
    int phonetic_ = 0;
};

std::string_view local(std::string_view name) {
    return name.substr(name.find(':') + 1);
}

class SharedStrings final : public xml::Handler {
  public:
    void start(const xml::Element& element) override { reader_.start(element.local()); }
    void end(std::string_view name, std::string_view, base::ByteSpan) override {
        reader_.end(local(name));
        if (local(name) == "si") strings.push_back(reader_.take());
    }
    void text(std::string_view text, base::ByteSpan, bool) override { reader_.text(text); }

    std::vector<std::string> strings;

  private:
    StringReader reader_;
};

// The relationship id of the first sheet of a workbook.
class FirstSheet final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        if (element.local() != "sheet" || !id.empty()) return;
        for (const xml::Attribute& attribute : element.attributes)
            if (attribute.local() == "id" && !attribute.ns.empty()) id = attribute.value;
    }
    std::string id;
};

class RelationshipTarget final : public xml::Handler {
  public:
    explicit RelationshipTarget(std::string_view id) : id_(id) {}
    void start(const xml::Element& element) override {
        if (element.local() == "Relationship" && element.find("Id") == id_)
            target = element.find("Target").value_or("");
    }
    std::string target;

  private:
    std::string_view id_;
};

class SheetRows final : public xml::Handler {
  public:
    explicit SheetRows(const std::vector<std::string>& shared) : shared_(shared) {}

    void start(const xml::Element& element) override {
        const std::string_view name = element.local();
        string_.start(name);
        in_value_ = name == "v";
        if (name == "row") {
            row_ = number(element.find("r").value_or("")).value_or(row_ + 1);
            rows.push_back({.fields = {}, .line = row_, .problem = {}});
        } else if (name == "c" && !rows.empty()) {
            type_ = element.find("t").value_or("n");
            place(element.find("r").value_or(""));
        }
    }

    void end(std::string_view name, std::string_view, base::ByteSpan) override {
        string_.end(local(name));
        in_value_ = false;
        if (local(name) != "c" || rows.empty() || column_ >= kMaxColumns) return;
        std::string inline_text = string_.take();
        std::string value = type_ == "inlineStr" ? std::move(inline_text) : std::exchange(value_, {});
        if (type_ == "s") {
            const auto index = number(value);
            value = index && *index < shared_.size() ? shared_[*index] : std::string();
        }
        auto& fields = rows.back().fields;
        if (!value.empty() && fields.size() <= column_) fields.resize(column_ + 1);
        if (!value.empty()) fields[column_] = std::move(value);
        ++column_;
        value_.clear();
    }

    void text(std::string_view text, base::ByteSpan, bool) override {
        string_.text(text);
        if (in_value_) value_ += text;
    }

    std::vector<Record> rows;

  private:
    static std::optional<std::size_t> number(std::string_view digits) {
        std::size_t value = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        if (digits.empty() || end != digits.data() + digits.size()) return std::nullopt;
        return value;
    }

    // `BC12` stands in column 54; a cell without a reference after the one before it.
    void place(std::string_view reference) {
        std::size_t letters = 0, column = 0;
        while (letters < reference.size() && letters < 4 && reference[letters] >= 'A' &&
               reference[letters] <= 'Z')
            column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
        if (letters > 0)
            column_ = column - 1;
        else if (rows.back().fields.empty())
            column_ = 0;
    }

    const std::vector<std::string>& shared_;
    StringReader string_;
    std::string type_, value_;
    std::size_t row_ = 0, column_ = 0;
    bool in_value_ = false;
};

base::Result<std::string> first_sheet_name(const std::string& name, const Entries& entries) {
    const zip::Entry* workbook = find_entry(entries, "xl/workbook.xml");
    const zip::Entry* relations = find_entry(entries, "xl/_rels/workbook.xml.rels");
    if (!workbook || !relations)
        return base::fail(base::ErrorCode::Unsupported, "this container is no workbook", {name, 0, 0},
                          "save it as .xlsx or .csv in the program that made it");
    FirstSheet first;
    if (auto read = xml::parse(name + "/xl/workbook.xml", workbook->bytes, first); !read)
        return base::fail(read.error());
    RelationshipTarget relation(first.id);
    if (auto read = xml::parse(name + "/" + relations->name, relations->bytes, relation); !read)
        return base::fail(read.error());
    return relation.target.starts_with('/') ? relation.target.substr(1) : "xl/" + relation.target;
}

}  // namespace

base::Result<std::vector<Record>> read_xlsx(const std::string& name, std::string_view bytes) {
    const auto entries = zip::read(name, bytes);
    if (!entries) return base::fail(entries.error());
    const auto sheet_name = first_sheet_name(name, *entries);
    if (!sheet_name) return base::fail(sheet_name.error());
    const zip::Entry* sheet = find_entry(*entries, *sheet_name);
    if (!sheet)
        return base::fail(base::ErrorCode::Malformed, "the workbook has no first sheet", {name, 0, 0},
                          "save it again in the program that made it");
    SharedStrings shared;
    if (const zip::Entry* strings = find_entry(*entries, "xl/sharedStrings.xml"))
        if (auto read = xml::parse(name + "/" + strings->name, strings->bytes, shared); !read)
            return base::fail(read.error());
    SheetRows rows(shared.strings);
    if (auto read = xml::parse(name + "/" + sheet->name, sheet->bytes, rows); !read)
        return base::fail(read.error());
    const auto blank = [](const Record& row) { return row.fields.empty(); };
    rows.rows.erase(std::remove_if(rows.rows.begin(), rows.rows.end(), blank), rows.rows.end());
    return std::move(rows.rows);
}

}  // namespace tolmach::glossary
