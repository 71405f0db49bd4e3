// SPDX-License-Identifier: Apache-2.0
#include "xliff/native_words.hpp"

#include "xliff/validation/grammar.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace tolmach::xliff {
namespace {

/// Makes a word one that an attribute of an element of 1.2 takes.
void fit(std::string& word, std::string_view element, std::string_view attribute) {
    const auto* core = validation::Grammar::one().find_namespace("");
    const auto& attributes = core->elements.at(element)->attributes;
    const auto rule = std::find_if(attributes.begin(), attributes.end(),
                                   [&](const auto& known) { return known.name == attribute; });
    if (!word.empty() && !rule->type->holds(word)) word.insert(0, "x-");
}

}  // namespace

void fit_words_to_one(Document& document) {
    for (File& file : document.files) {
        fit(file.datatype, "file", "datatype");
        for (Unit& unit : file.units)
            for (Segment& segment : unit.segments)
                if (!segment.details->native_state.empty())
                    fit(segment.details.edit().native_state, "target", "state");
    }
}

}  // namespace tolmach::xliff
