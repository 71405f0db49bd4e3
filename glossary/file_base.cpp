// SPDX-License-Identifier: Apache-2.0
#include "glossary/file_base.hpp"

#include "base/files.hpp"
#include "glossary/exchange/edit_table.hpp"
#include "glossary/exchange/edit_tbx.hpp"
#include "glossary/write.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tolmach::glossary {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kImportHelp =
    "nothing was changed; `tolmach terms import FILE --glossary terms.db` makes a base that holds all there "
    "is to say";

bool is_there(const fs::path& path) {
    std::error_code absent;
    return fs::exists(path, absent);
}

fs::path backup_of(const fs::path& path) {
    return path.string() + "~";
}

// The terms of a file may stand in another order than they were given.
Concept sorted(Concept of) {
    std::sort(of.terms.begin(), of.terms.end(), [](const Term& a, const Term& b) {
        return std::tie(a.language, a.text) < std::tie(b.language, b.text);
    });
    return of;
}

// The first concept that the one list does not hold as the other does; null where they are the same.
const Concept* first_difference(const std::vector<Concept>& wanted, const std::vector<Concept>& held) {
    std::unordered_map<std::string_view, const Concept*> by_id;
    for (const Concept& each : held)
        by_id.emplace(each.id, &each);
    for (const Concept& each : wanted) {
        const auto found = by_id.find(each.id);
        if (found == by_id.end() || (*found->second != each && sorted(*found->second) != sorted(each)))
            return &each;
        by_id.erase(found);
    }
    return by_id.empty() ? nullptr : by_id.begin()->second;
}

}  // namespace

base::Result<void> check_not_lost(const fs::path& path) {
    if (is_there(path) || !is_there(backup_of(path))) return {};
    const std::string backup = backup_of(path).string();
    return base::fail(
        base::ErrorCode::Refused, "the term base is not there, but its backup is: " + backup,
        {path.string(), 0, 0},
        "rename the backup to " + path.string() + " to go on with it, or move it away to begin anew");
}

base::Result<FileBase> FileBase::open(const fs::path& path) {
    const auto format = format_of_name(path);
    if (!format || (*format != Format::Csv && *format != Format::Tsv && *format != Format::Tbx))
        return base::fail(base::ErrorCode::Usage,
                          "a term base that is written to is a .db, .csv, .tsv or .tbx file",
                          {path.string(), 0, 0},
                          "`tolmach terms import " + path.filename().string() +
                              " --glossary terms.db` makes one of it; name terms.db from then on");
    auto lock = base::FileLock::take(path);
    if (!lock) return base::fail(lock.error());
    FileBase opened(std::move(*lock), path, *format);
    if (auto read = opened.read(); !read) return base::fail(read.error());
    return opened;
}

base::Result<void> FileBase::read() {
    if (!is_there(path_)) return check_not_lost(path_);
    auto bytes = base::read_file(path_);
    if (!bytes) return base::fail(bytes.error());
    bytes_ = std::move(*bytes);
    if (bytes_->empty()) return {};
    ReadOptions options;
    options.format = format_;
    auto outcome = read_terms(path_.string(), *bytes_, options);
    if (!outcome) return base::fail(outcome.error());
    auto all = all_or_nothing(std::move(*outcome));
    if (!all) return base::fail(all.error());
    concepts_ = std::move(*all);
    return {};
}

base::Result<std::string> FileBase::edited(const std::vector<Concept>& after) const {
    if (!bytes_ || bytes_->empty()) {
        WriteOptions options;
        options.format = format_;
        auto written = write_terms(after, options);
        if (!written) return base::fail(written.error());
        return std::move(written->value);
    }
    return format_ == Format::Tbx ? edited_tbx(path_.string(), *bytes_, concepts_, after)
                                  : edited_table(path_.string(), *bytes_, after, format_ == Format::Tsv);
}

base::Result<void> FileBase::save(const std::vector<Concept>& after) const {
    if (bytes_ && after == concepts_) return {};
    auto bytes = edited(after);
    if (!bytes) return base::fail(bytes.error());
    ReadOptions options;
    options.format = format_;
    const auto again = read_terms(path_.string(), *bytes, options);
    const Concept* const different = again ? first_difference(after, again->value) : nullptr;
    if (!again || different)
        return base::fail(base::ErrorCode::Refused,
                          "the file has no place for what is to be written" +
                              (different ? " of '" + different->id + "'" : std::string()),
                          {path_.string(), 0, 0}, std::string(kImportHelp));
    if (!bytes_) return base::write_file(path_, *bytes, base::Existing::Refuse);
    const auto existing = is_there(backup_of(path_)) ? base::Existing::Replace : base::Existing::Backup;
    return base::write_file(path_, *bytes, existing, *bytes_);
}

}  // namespace tolmach::glossary
