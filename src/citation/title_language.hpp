// SPDX-License-Identifier: Apache-2.0
// The language that a cited title is in: for references and for what is taken from a document into a term
// base.
#pragma once

#include <string>
#include <string_view>

namespace tolmach::citation {

/// A title and what stands around it.
struct PrintedTitle {
    std::string_view text;
    bool translated = false;       ///< A translation stands behind it in brackets.
    std::string_view document;     ///< The language of the document; may be empty.
    std::u32string_view around{};  ///< Words printed in the title's language: container, place, publisher.
};

/// A language's tag, and whether nothing in the title told it.
struct TitleLanguage {
    std::string tag;
    bool guessed = false;
};

/// The language of a title, `ru-Latn` where it is romanised; no tag where it has no letters.
TitleLanguage language_of_title(const PrintedTitle& title);

}  // namespace tolmach::citation
