// SPDX-License-Identifier: Apache-2.0
// TermStore: a term base in an SQLite file, with a log of who changed what.
#pragma once

#include "base/result.hpp"
#include "database/database.hpp"
#include "glossary/model.hpp"
#include "glossary/take_over.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::glossary {

/// Who changes something, when, and from what: the library reads neither clock nor user.
struct Edit {
    std::string who;
    std::string when;    ///< ISO 8601.
    std::string origin;  ///< The file or the command that it came from.
};

/// A line of the change log.
struct Change {
    std::string when, who;
    std::string action;  ///< `add`, `change` or `remove`.
    std::string concept_id, origin;

    bool operator==(const Change&) const = default;
};

/// Returns the new value of a concept for its present one (nullopt: there is none, or shall be none), or why
/// it stays as it is.
using Amend = std::function<base::Result<std::optional<Concept>>(std::optional<Concept>)>;

/// Returns all concepts of a base as they shall be for what they are, or why they stay so.
using Rewrite = std::function<base::Result<std::vector<Concept>>(std::vector<Concept>)>;

class TermStore {
  public:
    /// Opens a term base; for writing it is created where it is missing. Several may read while one writes.
    static base::Result<TermStore> open(const std::filesystem::path& path, database::Access access);

    /// All concepts, in the order in which they were added.
    base::Result<std::vector<Concept>> concepts() const;
    base::Result<std::optional<Concept>> find(std::string_view id) const;
    /// All changes, the oldest first.
    base::Result<std::vector<Change>> changes() const;

    /// Imports all concepts or, if anything fails or the program is killed, none.
    base::Result<ImportCount> import(const std::vector<Concept>& concepts, const Edit& edit,
                                     OnConflict known = OnConflict::Replace);
    /// Changes one concept: what others write meanwhile comes before or after it.
    base::Result<void> amend(std::string_view id, const Edit& edit, const Amend& amend);

    /// Changes any of the concepts, all of it or, if anything fails, nothing.
    base::Result<void> rewrite(const Edit& edit, const Rewrite& rewrite);

  private:
    explicit TermStore(database::Database database) : database_(std::move(database)) {}

    database::Database database_;
};

}  // namespace tolmach::glossary
