// SPDX-License-Identifier: Apache-2.0
// Terms for tests.
#pragma once

#include "glossary/model.hpp"

#include <string>
#include <utility>

namespace tolmach::tests {

inline glossary::Term term(std::string text, std::string language,
                           glossary::Status status = glossary::Status::Preferred) {
    glossary::Term made;
    made.text = std::move(text);
    made.language = std::move(language);
    made.status = status;
    return made;
}

}  // namespace tolmach::tests
