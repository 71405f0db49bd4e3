// SPDX-License-Identifier: Apache-2.0
// How the references of an edition are written: the style, and what is known of works.
#pragma once

#include "base/result.hpp"
#include "citation/cite.hpp"
#include "citation/style.hpp"
#include "editions/project.hpp"
#include "formats/compose.hpp"
#include "glossary/concepts.hpp"
#include "terminology/cited_works.hpp"

#include <string>
#include <vector>

namespace tolmach::review {

/// The style that an option names by its id or a file ending in .toml; without one that of the project for
/// the language, else the language's usual one.
base::Result<citation::Style> style_for(const std::string& option, const editions::Project& project,
                                        const std::string& language);

/// What the project's style prints in italics in an edition; empty where no style is usual in the language,
/// or it has no italics.
base::Result<formats::Italics> italics_for(const editions::Project& project, const std::string& language);

/// What concepts know of works, for an edition written in a style; `restore` may propose what they lack.
citation::KnownWorks works_for(const glossary::Concepts& concepts, const citation::Style& style,
                               const std::string& language, terminology::RestoreTitle restore = {});

}  // namespace tolmach::review
