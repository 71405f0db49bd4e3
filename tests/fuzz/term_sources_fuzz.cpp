// SPDX-License-Identifier: Apache-2.0
// Any bytes as a document or a memory that holds terms. Every concept that comes out has an id of its own and
// terms with a text and a language.
#include "terminology/term_sources.hpp"
#include "text/locale.hpp"

#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

using namespace tolmach;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = terminology::read_term_source("fuzz", bytes);
    if (!read || read->value.completeness == terminology::Completeness::Whole) return 0;
    std::set<std::string> ids;
    for (const glossary::Concept& each : read->value.concepts) {
        if (each.id.empty() || !ids.insert(each.id).second || each.terms.empty()) std::abort();
        for (const glossary::Term& term : each.terms)
            if (term.text.empty() || !text::is_language_tag(term.language)) std::abort();
    }
    return 0;
}
