// SPDX-License-Identifier: Apache-2.0
// The target language of a document that does not say one, or says that of its source.
#pragma once

#include "base/result.hpp"
#include "xliff/model.hpp"

#include <string>
#include <vector>

namespace tolmach::review {

/// The language tag at the end of a file's name: `note.fr.xlf`, `note_fr.xlf`, `fr.xlf`; empty for none.
std::string tag_in_name(const std::string& name);
/// Fails with a wrong command line where `--lang` has something that names no language; empty is fine.
base::Result<void> require_tag(const std::string& option);
/// The languages of `--to` or of the project as canonical tags, none twice; fails on a word that names none.
base::Result<std::vector<std::string>> language_tags(const std::vector<std::string>& given);
/// Whether nothing is known of a language (CLDR), so that checks and editions have no rules for it.
bool lacks_data(const std::string& tag);

/// What is wrong with a tag whose language CLDR does not know, and which one is meant; empty where nothing
/// is.
std::string unknown_language(const std::string& tag);

/// What is known of the target language of a document inside an XLIFF.
struct TargetLanguage {
    std::string tag;       ///< As the file says it, from `--lang`, or from the file's name; may be empty.
    bool is_sure = false;  ///< It is said, and is not the source's own.
    std::string remark;    ///< What to tell the user, where there is something to tell.
};

/// The target language of a document: its own, else `option` (from `--lang`), else the tag in the name of the
/// XLIFF (`note.fr.xlf`, `note_fr.xlf`, `fr.xlf`). One that is the source's own counts as none; one that is
/// no tag is told, and only `option` stands in for it.
TargetLanguage target_language_of(const xliff::Document& document, const xliff::File& file,
                                  const std::string& option);

}  // namespace tolmach::review
