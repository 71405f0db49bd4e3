// SPDX-License-Identifier: Apache-2.0
// What restores titles: the lexicons of this machine and the words of a term base.
#pragma once

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "glossary/concepts.hpp"
#include "restoration/restore.hpp"
#include "terminology/cited_works.hpp"

#include <string>
#include <vector>

namespace tolmach::cli {

/// Loads the lexicon of a language, or of all where it is empty, and says what is missing.
base::Result<restoration::Restorer> load_restorer(const std::string& language,
                                                  const glossary::Concepts& concepts,
                                                  const NoticeOptions& notices, Env& env);

/// Restores with lexicons that are loaded at the first title, for most notes need none; gives nothing where
/// they cannot be loaded. The arguments must outlive it.
terminology::RestoreTitle restorer_when_asked(const glossary::Concepts& concepts,
                                              const NoticeOptions& notices, Env& env);

}  // namespace tolmach::cli
