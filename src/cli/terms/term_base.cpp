// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/term_base.hpp"

#include "cli/settings.hpp"
#include "glossary/file_base.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>

namespace tolmach::cli {
namespace {

namespace fs = std::filesystem;
using Concepts = std::vector<glossary::Concept>;

bool is_store(const fs::path& base) {
    std::error_code absent;
    if (glossary::format_of_name(base) == glossary::Format::Store) return true;
    return !glossary::format_of_name(base) && !fs::exists(base, absent);
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::string now() {
    std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    const std::string fixed = environment("SOURCE_DATE_EPOCH");
    std::from_chars(fixed.data(), fixed.data() + fixed.size(), seconds);
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

base::Result<glossary::TermStore> open_store(const fs::path& base) {
    if (auto there = glossary::check_not_lost(base); !there) return base::fail(there.error());
    return glossary::TermStore::open(base, database::Access::Write);
}

Concepts::iterator with_id(Concepts& all, const std::string& id) {
    return std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
}

}  // namespace

void ReadingOptions::declare(OptionParser& parser, const std::string& format_help) {
    parser.option("--format", format, format_help)
        .one_of({"tbx", "csv", "tsv", "omegat", "utx", "glossml", "xlsx", "multiterm"});
    parser.option("--encoding NAME", encoding, "Encoding of text files; without it, it is detected");
    parser
        .option("--languages LANG,...", languages,
                "The two languages of OmegaT's glossary, of a table with the columns source and target, or "
                "of an XLIFF "
                "that does not say them: en,fr")
        .comma_separated();
}

base::Result<glossary::ReadOptions> ReadingOptions::options() const {
    glossary::ReadOptions read;
    if (!format.empty()) read.format = glossary::format_from(format);
    read.encoding = encoding;
    if (languages.empty()) return read;
    auto pair = language_pair(languages);
    if (!pair) return base::fail(pair.error());
    read.languages = std::move(*pair);
    return read;
}

base::Result<glossary::LanguagePair> language_pair(const std::vector<std::string>& tags) {
    if (tags.size() != 2)
        return base::fail(base::ErrorCode::Usage, "--languages takes two language tags", {},
                          "source and target, such as --languages en,fr");
    return glossary::LanguagePair{tags[0], tags[1]};
}

base::Result<fs::path> written_base(const GlossaryOptions& options, const Env& env) {
    std::vector<fs::path> files = options.files;
    if (files.empty()) {
        const auto project = current_project(env);
        if (!project) return base::fail(project.error());
        files = project->glossary;
    }
    if (files.size() != 1)
        return base::fail(base::ErrorCode::Usage,
                          files.empty() ? "no term base is named" : "more than one term base is named", {},
                          "name the one to write to with --glossary, such as --glossary terms.db");
    return files.front();
}

std::string user_name() {
    std::string who = environment("TOLMACH_USER");
    for (const char* name : {"LOGNAME", "USER"})
        if (who.empty()) who = environment(name);
    return who;
}

glossary::Edit edit_by_user(std::string origin) {
    return {user_name(), now(), std::move(origin)};
}

base::Result<glossary::ImportCount> save_concepts(const fs::path& base, const Concepts& concepts,
                                                  const glossary::Edit& edit, glossary::OnConflict known) {
    if (is_store(base)) {
        auto store = open_store(base);
        if (!store) return base::fail(store.error());
        return store->import(concepts, edit, known);
    }
    const auto file = glossary::FileBase::open(base);
    if (!file) return base::fail(file.error());
    Concepts all = file->concepts();
    auto intake = glossary::take_over(all, concepts, known);
    if (!intake) return base::fail(intake.error());
    if (auto saved = file->save(all); !saved) return base::fail(saved.error());
    return std::move(intake->count);
}

base::Result<void> amend_concept(const fs::path& base, const std::string& id, const glossary::Edit& edit,
                                 const glossary::Amend& amend) {
    if (is_store(base)) {
        auto store = open_store(base);
        if (!store) return base::fail(store.error());
        return store->amend(id, edit, amend);
    }
    const auto file = glossary::FileBase::open(base);
    if (!file) return base::fail(file.error());
    Concepts all = file->concepts();
    const auto at = with_id(all, id);
    auto after = amend(at == all.end() ? std::nullopt : std::optional(*at));
    if (!after) return base::fail(after.error());
    if (at == all.end() && *after)
        all.push_back(std::move(**after));
    else if (*after)
        *at = std::move(**after);
    else if (at != all.end())
        all.erase(at);
    return file->save(all);
}

base::Result<void> rewrite_concepts(const fs::path& base, const glossary::Edit& edit,
                                    const glossary::Rewrite& rewrite) {
    if (is_store(base)) {
        auto store = open_store(base);
        if (!store) return base::fail(store.error());
        return store->rewrite(edit, rewrite);
    }
    const auto file = glossary::FileBase::open(base);
    if (!file) return base::fail(file.error());
    const auto after = rewrite(file->concepts());
    if (!after) return base::fail(after.error());
    return file->save(*after);
}

base::Result<Concepts> all_concepts(const fs::path& base) {
    if (is_store(base)) {
        if (auto there = glossary::check_not_lost(base); !there) return base::fail(there.error());
        const auto store = glossary::TermStore::open(base, database::Access::Read);
        if (!store) return base::fail(store.error());
        return store->concepts();
    }
    auto read = glossary::read_terms(base);
    if (!read) return base::fail(read.error());
    return glossary::all_or_nothing(std::move(*read));
}

base::Result<std::optional<glossary::Concept>> find_concept(const fs::path& base, const std::string& id) {
    if (is_store(base)) {
        if (auto there = glossary::check_not_lost(base); !there) return base::fail(there.error());
        const auto store = glossary::TermStore::open(base, database::Access::Read);
        if (!store) return base::fail(store.error());
        return store->find(id);
    }
    auto all = all_concepts(base);
    if (!all) return base::fail(all.error());
    const auto at = with_id(*all, id);
    if (at == all->end()) return std::nullopt;
    return std::move(*at);
}

}  // namespace tolmach::cli
