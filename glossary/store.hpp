// SPDX-License-Identifier: Apache-2.0
// TermStore: a term base in an SQLite file, with a log of who changed what.
#pragma once

#include "base/result.hpp"
#include "database/database.hpp"
#include "glossary/model.hpp"

#include <filesystem>
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

/// What to do with a concept whose id the store has already.
enum class Known {
    Replace,  ///< It becomes the new one.
    Merge,    ///< Terms that it has not are added; what it says stays.
};

/// How many concepts an import touched.
struct ImportCount {
    std::size_t added = 0, changed = 0, unchanged = 0;
};

/// A concept with the terms of another that it has not itself (by text and language); what it says stays.
Concept merged(Concept known, const Concept& with);

class TermStore {
  public:
    /// Opens a term base; for writing it is made where it is missing. Several may read while one writes.
    static base::Result<TermStore> open(const std::filesystem::path& path, database::Access access);

    /// All concepts, in the order in which they were added.
    base::Result<std::vector<Concept>> concepts() const;
    base::Result<std::optional<Concept>> find(std::string_view id) const;
    /// All changes, the oldest first.
    base::Result<std::vector<Change>> changes() const;

    /// Takes over all concepts or, if anything fails or the program is killed, none.
    base::Result<ImportCount> import(const std::vector<Concept>& concepts, const Edit& edit,
                                     Known known = Known::Replace);
    /// Whether there was such a concept.
    base::Result<bool> remove(std::string_view id, const Edit& edit);

  private:
    explicit TermStore(database::Database database) : database_(std::move(database)) {}

    database::Database database_;
};

}  // namespace tolmach::glossary
