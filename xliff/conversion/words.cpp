// SPDX-License-Identifier: Apache-2.0
#include "xliff/conversion/words.hpp"

#include "xliff/validation/grammar.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace tolmach::xliff {
namespace {

/// Makes a word one that an attribute of an element of 1.2 takes.
void fit(std::string& word, std::string_view element, std::string_view attribute) {
    const auto* core = validation::Grammar::xliff1().find_namespace("");
    const auto& attributes = core->elements.at(element)->attributes;
    const auto rule = std::find_if(attributes.begin(), attributes.end(),
                                   [&](const auto& known) { return known.name == attribute; });
    if (!word.empty() && !rule->type->holds(word)) word.insert(0, "x-");
}

}  // namespace

void make_words_valid_for_xliff1(Document& document) {
    for (File& file : document.files) {
        fit(file.datatype, "file", "datatype");
        for (Unit& unit : file.units)
            for (Segment& segment : unit.segments)
                if (!segment.details->native_state.empty())
                    fit(segment.details.mutable_value().native_state, "target", "state");
    }
}

}  // namespace tolmach::xliff
