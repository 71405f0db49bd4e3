// SPDX-License-Identifier: Apache-2.0
#include "terminology/term_sources.hpp"

#include "base/files.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/file_base.hpp"
#include "terminology/likely_kind.hpp"
#include "terminology/tmx_terms.hpp"
#include "terminology/xliff_terms.hpp"

#include <utility>

namespace tolmach::terminology {
namespace {

using Read = base::Result<base::Outcome<Terms>>;

Read as(Completeness completeness, base::Result<base::Outcome<std::vector<glossary::Concept>>> read) {
    if (!read) return base::fail(read.error());
    return base::Outcome<Terms>{{std::move(read->value), completeness}, std::move(read->diagnostics)};
}

// The name of the root element; empty for what is no XML.
std::string root_of(const std::string& name, std::string_view bytes) {
    const auto root = glossary::read_root(name, bytes);
    return root ? root->name : std::string();
}

}  // namespace

Read read_term_source(const std::filesystem::path& path, const glossary::ReadOptions& options) {
    if (glossary::format_of_name(path) == glossary::Format::Store)
        return as(Completeness::Whole, glossary::read_terms(path, options));
    if (auto there = glossary::check_not_lost(path); !there) return base::fail(there.error());
    const auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    const bool is_store = bytes->starts_with("SQLite format 3");
    if (is_store) return as(Completeness::Whole, glossary::read_terms(path, options));
    return read_term_source(path.string(), *bytes, options);
}

Read read_term_source(const std::string& name, std::string_view bytes, const glossary::ReadOptions& options) {
    const std::string root = options.format ? std::string() : root_of(name, bytes);
    if (root == "xliff") return as(Completeness::Part, read_xliff_terms(name, bytes, options.languages));
    if (root == "tmx") return as(Completeness::Part, read_tmx_terms(name, bytes));
    glossary::ReadOptions guessing = options;
    if (!guessing.guess_kind) guessing.guess_kind = likely_kind;
    return as(Completeness::Whole, glossary::read_terms(name, bytes, guessing));
}

}  // namespace tolmach::terminology
