// SPDX-License-Identifier: Apache-2.0
// Fields: the parts of a concept and of a term as named texts. Every format that writes names and values (the
// columns of CSV, the note of TBX, JSON) goes through this one table.
#pragma once

#include "glossary/model.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::glossary {

/// A field of T: its name, its value as text (empty: nothing to say), and how to set it from such a text,
/// which is false where the text is not a value of the field.
template <class T>
struct Field {
    std::string_view name;
    std::string (*get)(const T&);
    bool (*set)(T&, std::string_view);
};

/// All fields of a term but its text, in the order of CSV's columns; `lang` first.
std::span<const Field<Term>> term_fields();
/// All fields of a concept but its terms, `concept_id` and `kind` first.
std::span<const Field<Concept>> concept_fields();

/// The field with this name, or null.
template <class T>
const Field<T>* find_field(std::span<const Field<T>> fields, std::string_view name) {
    for (const Field<T>& field : fields)
        if (field.name == name) return &field;
    return nullptr;
}

/// Pairs as one text, `name=value; value`, with `%`, `;`, `=` and control characters escaped as in URIs.
std::string join_pairs(const std::vector<std::pair<std::string, std::string>>& pairs);
/// The pairs of such a text; a value without a name has an empty one.
std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text);

/// A status as we, TBX or another tool writes it.
std::optional<Status> read_status(std::string_view value);

}  // namespace tolmach::glossary
