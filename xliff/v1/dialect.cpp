// SPDX-License-Identifier: Apache-2.0
#include "xliff/v1/dialect.hpp"

#include "embedded/xliff.hpp"
#include "text/table.hpp"

#include <algorithm>

namespace tolmach::xliff {
namespace {

struct Row {
    std::string_view what, ns, name, element, attribute, value, meaning;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> all = [] {
        std::vector<Row> read;
        for (const text::TableRow& row : text::read_table("dialects.tsv", embedded::dialects_tsv(), 7)) {
            row.index_of(0, {"exact-space", "text-codes", "text-code", "change", "status"});
            const auto cell = [&](std::size_t i) { return row[i] == "-" ? std::string_view() : row[i]; };
            read.push_back({cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6)});
        }
        return read;
    }();
    return all;
}

/// The state of a word that some row has in this place; unknown words are initial.
void add_confirmations(const Element& element, bool is_unit, std::vector<Confirmation>& to) {
    const Row* place = nullptr;
    Confirmation made;
    for (const Row& row : rows()) {
        if (row.what != "status" || row.element.empty() != is_unit) continue;
        if (!is_unit && !element.is(row.ns, row.element)) continue;
        const auto value = element.find(row.attribute, row.ns);
        const auto own = value || is_unit ? value : element.find(row.attribute);
        if (!own) continue;
        if (!place) made.native = "x-" + std::string(row.name) + "-" + std::string(*own);
        place = &row;
        if (*own == row.value) made.state = state_from(row.meaning).value_or(State::Initial);
    }
    if (!place) return;
    if (!is_unit) made.segment = element.value("id");
    to.push_back(std::move(made));
}

void confirm_inside(const Element& element, std::vector<Confirmation>& to) {
    element.for_each_child([&](const Element& child) {
        if (!child.is_element() || child.is_core()) return;
        add_confirmations(child, false, to);
        confirm_inside(child, to);
    });
}

}  // namespace

void Dialect::look_at(const Element& tag) {
    for (const Row& row : rows())
        if (tag.declares(row.ns) &&
            std::find(namespaces_.begin(), namespaces_.end(), row.ns) == namespaces_.end())
            namespaces_.emplace_back(row.ns);
}

bool Dialect::declares(std::string_view what) const {
    return std::any_of(rows().begin(), rows().end(), [&](const Row& row) {
        return row.what == what &&
               std::find(namespaces_.begin(), namespaces_.end(), row.ns) != namespaces_.end();
    });
}

bool Dialect::exact_space() const {
    return declares("exact-space");
}

bool Dialect::text_codes() const {
    return declares("text-codes");
}

const TextCode* Dialect::text_code(std::string_view id) {
    static const std::vector<TextCode> all = [] {
        std::vector<TextCode> codes;
        for (const Row& row : rows())
            if (row.what == "text-code")
                codes.push_back({row.element, row.attribute == "pair", row.value, row.meaning});
        return codes;
    }();
    const auto at = std::find_if(all.begin(), all.end(), [&](const TextCode& code) { return code.id == id; });
    return at == all.end() ? nullptr : &*at;
}

std::optional<std::string_view> Dialect::change(const Element& mrk) const {
    const std::string_view mtype = mrk.find("mtype").value_or("");
    for (const Row& row : rows()) {
        if (row.what != "change" || row.element != mtype) continue;
        if (!row.attribute.empty() && mrk.find(row.attribute, row.ns) != row.value) continue;
        return row.meaning == "deleted" ? kDeleted : kInserted;
    }
    return std::nullopt;
}

std::vector<Confirmation> Dialect::confirmations(const Element& trans_unit) const {
    std::vector<Confirmation> all;
    if (namespaces_.empty()) return all;
    add_confirmations(trans_unit, true, all);
    confirm_inside(trans_unit, all);
    return all;
}

}  // namespace tolmach::xliff
