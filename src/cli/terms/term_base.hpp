// SPDX-License-Identifier: Apache-2.0
// The term base that a `terms` command works on: a store, or a file that is read and written again.
#pragma once

#include "base/result.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/model.hpp"
#include "glossary/read.hpp"
#include "glossary/store.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace tolmach::cli {

/// `--format`, `--encoding` and `--languages`, for commands that read files which may not say these
/// themselves.
struct ReadingOptions {
    std::string format, encoding;
    std::vector<std::string> languages;

    void declare(OptionParser& parser, const std::string& format_help);
    base::Result<glossary::ReadOptions> options() const;
};

/// The language pair of `--languages en,fr`.
base::Result<glossary::LanguagePair> language_pair(const std::vector<std::string>& tags);

/// The one term base that a command writes to: named by `--glossary`, else the project's.
base::Result<std::filesystem::path> written_base(const GlossaryOptions& options, const Env& env);

/// Who works now: $TOLMACH_USER or the login name.
std::string user_name();
/// The same, for the change log; the clock, or $SOURCE_DATE_EPOCH where
/// builds and tests must give the same twice.
glossary::Edit edit_by_user(std::string origin);

/// Takes concepts into a term base. A store logs each change; any other file is changed where it must be, the
/// former one stays as `NAME~`.
base::Result<glossary::ImportCount> save_concepts(const std::filesystem::path& base,
                                                  const std::vector<glossary::Concept>& concepts,
                                                  const glossary::Edit& edit, glossary::OnConflict known);
/// Changes one concept of a term base; nobody else's change comes between reading and writing.
base::Result<void> amend_concept(const std::filesystem::path& base, const std::string& id,
                                 const glossary::Edit& edit, const glossary::Amend& amend);
/// Changes any concepts of a term base at once.
base::Result<void> rewrite_concepts(const std::filesystem::path& base, const glossary::Edit& edit,
                                    const glossary::Rewrite& rewrite);
/// All concepts of a term base.
base::Result<std::vector<glossary::Concept>> all_concepts(const std::filesystem::path& base);
/// The concept with this id, if there is one.
base::Result<std::optional<glossary::Concept>> find_concept(const std::filesystem::path& base,
                                                            const std::string& id);

}  // namespace tolmach::cli
