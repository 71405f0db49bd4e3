// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/term_base.hpp"

#include "base/files.hpp"
#include "cli/settings.hpp"
#include "glossary/write.hpp"

#include <fmt/chrono.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <map>

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

base::Result<Concepts> read_file_base(const fs::path& base) {
    std::error_code absent;
    if (!fs::exists(base, absent)) return Concepts{};
    auto read = glossary::read_terms(base);
    if (!read) return base::fail(read.error());
    return glossary::all_or_nothing(std::move(*read));
}

base::Result<void> write_file_base(const fs::path& base, const Concepts& concepts) {
    glossary::WriteOptions options;
    options.format = *glossary::format_of_name(base);
    const auto written = glossary::write_terms(concepts, options);
    if (!written) return base::fail(written.error());
    return base::write_file(base, written->value, base::Existing::Backup);
}

// What TermStore does, for a file that is read and written whole.
glossary::ImportCount take_over(Concepts& known, const Concepts& added, glossary::Known policy) {
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < known.size(); ++i)
        places.emplace(known[i].id, i);
    glossary::ImportCount count;
    for (const glossary::Concept& each : added) {
        const auto [at, is_new] = places.emplace(each.id, known.size());
        if (is_new) {
            known.push_back(each);
            ++count.added;
            continue;
        }
        glossary::Concept& before = known[at->second];
        glossary::Concept after = policy == glossary::Known::Merge ? glossary::merged(before, each) : each;
        ++(after == before ? count.unchanged : count.changed);
        before = std::move(after);
    }
    return count;
}

}  // namespace

void ReadingOptions::declare(OptionParser& parser, const std::string& format_help) {
    parser.option("--format", format, format_help)
        .one_of({"tbx", "csv", "tsv", "omegat", "utx", "glossml", "xlsx"});
    parser.option("--encoding", encoding, "Encoding of text files; without it, it is detected");
    parser
        .option("--languages", languages,
                "The two languages of OmegaT's glossary, or of an XLIFF that does not say them: en,fr")
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

base::Result<fs::path> written_base(const GlossaryOptions& options) {
    std::vector<fs::path> files = options.files;
    if (files.empty()) {
        const auto project = current_project();
        if (!project) return base::fail(project.error());
        files = project->glossary;
    }
    if (files.size() != 1)
        return base::fail(base::ErrorCode::Usage,
                          files.empty() ? "no term base is named" : "more than one term base is named", {},
                          "name the one to write to with --glossary, such as --glossary terms.db");
    return files.front();
}

glossary::Edit edit_by_user(std::string origin) {
    std::string who = environment("TOLMACH_USER");
    for (const char* name : {"LOGNAME", "USER"})
        if (who.empty()) who = environment(name);
    return {std::move(who), now(), std::move(origin)};
}

base::Result<glossary::ImportCount> save_concepts(const fs::path& base, const Concepts& concepts,
                                                  const glossary::Edit& edit, glossary::Known known) {
    if (is_store(base)) {
        auto store = glossary::TermStore::open(base, database::Access::Write);
        if (!store) return base::fail(store.error());
        return store->import(concepts, edit, known);
    }
    auto all = read_file_base(base);
    if (!all) return base::fail(all.error());
    const auto count = take_over(*all, concepts, known);
    if (auto written = write_file_base(base, *all); !written) return base::fail(written.error());
    return count;
}

base::Result<bool> remove_concept(const fs::path& base, const std::string& id, const glossary::Edit& edit) {
    if (is_store(base)) {
        auto store = glossary::TermStore::open(base, database::Access::Write);
        if (!store) return base::fail(store.error());
        return store->remove(id, edit);
    }
    auto all = read_file_base(base);
    if (!all) return base::fail(all.error());
    const auto at = std::find_if(all->begin(), all->end(), [&](const auto& each) { return each.id == id; });
    if (at == all->end()) return false;
    all->erase(at);
    if (auto written = write_file_base(base, *all); !written) return base::fail(written.error());
    return true;
}

base::Result<std::optional<glossary::Concept>> find_concept(const fs::path& base, const std::string& id) {
    std::error_code absent;
    if (!fs::exists(base, absent)) return std::nullopt;
    if (is_store(base)) {
        const auto store = glossary::TermStore::open(base, database::Access::Read);
        if (!store) return base::fail(store.error());
        return store->find(id);
    }
    auto all = read_file_base(base);
    if (!all) return base::fail(all.error());
    const auto at = std::find_if(all->begin(), all->end(), [&](const auto& each) { return each.id == id; });
    if (at == all->end()) return std::nullopt;
    return std::move(*at);
}

}  // namespace tolmach::cli
