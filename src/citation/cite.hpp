// SPDX-License-Identifier: Apache-2.0
// What an edition prints of a reference: its fields in the letters, words and dates of the edition.
#pragma once

#include "citation/reference.hpp"
#include "citation/style.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::citation {

/// Where an edition's knowledge of a work comes from, the surest first.
enum class Evidence { TermBase, Restored, None };

/// A title as its publication has it, and as the edition's language says it. Empty fields are not known.
struct KnownTitle {
    std::string original;   ///< In its own letters.
    std::string language;   ///< Of the original: `ru`, `be`.
    std::string romanised;  ///< By the edition's scheme.
    std::string translation;
    Evidence evidence = Evidence::None;
    bool certain = false;  ///< Of the original.
};

/// A name in the letters that an edition prints it in.
struct KnownName {
    std::string text;
    Evidence evidence = Evidence::None;
    bool certain = false;
};

/// What is known of works for one edition; the functions may be empty. Nothing is invented: what is not known
/// stays empty.
struct KnownWorks {
    /// `is_cyrillic` is that of the work.
    std::function<KnownTitle(const Title& title)> title;
    std::function<KnownName(const std::string& name, bool is_cyrillic)> body;
    /// The name as printed, given name first; a person of a Latin work has the order of its parts from here.
    std::function<std::optional<Person>(const Person& person, bool is_cyrillic)> person;
};

/// The languages of a document and of its edition (BCP 47).
struct Languages {
    std::string document, edition;
};

/// A reference with what an edition prints in each field.
struct Cited {
    ReferenceKind kind = ReferenceKind::Full;
    bool is_cyrillic = false;  ///< The work is.
    std::map<std::string, std::vector<std::string>, std::less<>> fields;
    std::vector<std::string> remarks;  ///< What was put in place of what was printed, and by what evidence.
    std::vector<std::string> doubts;   ///< Why a translator must look; empty where every field is sure.

    /// The value of a field that has one; empty where it has none.
    std::string_view field(std::string_view name) const;
};

/// A reference of a note for an edition. `work` is the full reference that it repeats, or itself.
Cited cite(const Reference& reference, const Reference& work, const Style& style, const KnownWorks& works,
           const Languages& languages);

/// Whether a work is in Cyrillic, whatever letters it is cited in.
bool is_cyrillic_work(const Reference& work);

/// Whether the title of a work is what the document calls it in its own language: `Interview with the
/// author`, `Decree No. 5`. Another edition says it in its words.
bool is_description(const Reference& work, std::string_view language_of_document);

/// Whether a text has a word that bodies are called by, in any of the languages: `Commission`,
/// `министерство`.
bool has_word_of_bodies(std::string_view text);

/// Whether a volume or a number stands between what holds a work and what published that: `Series, n° 113,
/// Institute`.
bool has_number_of_series(const Reference& reference);

/// A name or a title for comparison: case, marks, spaces and quotation marks do not count.
std::string key_of_name(std::string_view name);

}  // namespace tolmach::citation
