// SPDX-License-Identifier: Apache-2.0
#include "editions/project.hpp"

#include "base/files.hpp"
#include "editions/metadata.hpp"
#include "text/character.hpp"
#include "text/known_language.hpp"
#include "text/locale.hpp"
#include "text/quotes.hpp"
#include "text/utf8.hpp"

#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace tolmach::editions {
namespace {

using base::ErrorCode;
using base::Location;

constexpr std::size_t kLargestFile = std::size_t{1} << 20;
constexpr std::size_t kDeepest = 100;  // Dots and brackets of one line.
constexpr std::array<std::string_view, 4> kVersions = {"1.2", "2.0", "2.1", "2.2"};

std::string listed(const std::vector<std::string_view>& names) {
    std::string list;
    for (const std::string_view name : names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

/// Reads tables and remembers the first thing that is wrong.
class ProjectParser {
  public:
    ProjectParser(std::filesystem::path file, const IsCheck& is_check)
        : file_(std::move(file)), is_check_(is_check) {}

    base::Result<Project> read(const toml::table& root) {
        known_keys(root, "",
                   {"source", "language", "languages", "front-matter", "glossary", "output", "formats",
                    "suppressions", "baseline", "leave-out", "house", "metadata", "severity", "edition"});
        Project project;
        project.file = file_;
        project.source = path(root, "source");
        project.language = language(root["language"].node(), "language");
        for (const auto& [value, node] : listed_strings(root, "languages")) {
            const std::string tag = tag_of(value, node, "languages");
            if (std::find(project.languages.begin(), project.languages.end(), tag) == project.languages.end())
                project.languages.push_back(tag);
        }
        for (const auto& [value, node] : listed_strings(root, "front-matter"))
            project.front_matter.push_back(value);
        for (const auto& [value, node] : strings(root, "glossary"))
            project.glossary.push_back(resolved(value));
        for (const auto& [value, node] : strings(root, "leave-out"))
            project.leave_out.push_back(value);
        project.output = path(root, "output");
        for (const auto& [value, node] : listed_strings(root, "formats"))
            project.formats.push_back(value);
        project.suppressions = path(root, "suppressions");
        project.baseline = path(root, "baseline");
        if (const toml::table* house = table(root, "house")) read_house(*house, project);
        if (const toml::table* metadata = table(root, "metadata")) {
            known_keys(*metadata, "metadata", with_metadata_keys({"original"}));
            read_metadata(*metadata, project.house.metadata);
            project.original = address(*metadata, "original");
        }
        if (const toml::table* severity = table(root, "severity")) read_severities(*severity, project);
        if (const toml::table* editions = table(root, "edition")) read_editions(*editions, project);
        if (error_) return base::fail(*error_);
        return project;
    }

  private:
    using Found = std::pair<std::string, const toml::node*>;

    void wrong(const toml::source_region& where, std::string message, std::string help = {}) {
        if (!error_)
            error_ =
                base::Error{ErrorCode::Invalid, std::move(message),
                            Location{file_.string(), where.begin.line, where.begin.column}, std::move(help)};
    }

    void known_keys(const toml::table& table, std::string_view name,
                    const std::vector<std::string_view>& keys) {
        for (const auto& [key, node] : table)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                wrong(key.source(),
                      "unknown key \"" + std::string(key.str()) + "\"" +
                          (name.empty() ? "" : " in [" + std::string(name) + "]"),
                      "known here: " + listed(keys));
    }

    const toml::table* table(const toml::table& from, std::string_view key) {
        const toml::node* node = from.get(key);
        if (node && !node->is_table()) wrong(node->source(), "\"" + std::string(key) + "\" must be a table");
        return node ? node->as_table() : nullptr;
    }

    std::string string(const toml::node* node, std::string_view key) {
        if (!node) return {};
        if (!node->is_string()) wrong(node->source(), "\"" + std::string(key) + "\" must be a string");
        return node->value_or(std::string{});
    }
    std::string string(const toml::table& from, std::string_view key) { return string(from.get(key), key); }

    /// A string, or a list of strings.
    std::vector<Found> strings(const toml::table& from, std::string_view key) {
        const toml::node* node = from.get(key);
        std::vector<Found> found;
        if (!node) return found;
        if (const toml::array* list = node->as_array()) {
            for (const toml::node& each : *list)
                found.emplace_back(string(&each, key), &each);
        } else if (node->is_string()) {
            found.emplace_back(string(node, key), node);
        } else {
            wrong(node->source(), "\"" + std::string(key) + "\" must be a string or a list of strings");
        }
        return found;
    }

    /// The same, where a string may hold several with commas between them: "fr, ru, be".
    std::vector<Found> listed_strings(const toml::table& from, std::string_view key) {
        std::vector<Found> parts;
        for (const auto& [value, node] : strings(from, key))
            for (std::size_t start = 0; start <= value.size();) {
                const std::size_t end = std::min(value.find(',', start), value.size());
                const std::string_view part = text::trim(std::string_view(value).substr(start, end - start));
                if (!part.empty() || value.find(',') == value.npos) parts.emplace_back(part, node);
                start = end + 1;
            }
        return parts;
    }

    std::filesystem::path resolved(const std::string& name) const {
        const std::filesystem::path folder = file_.parent_path();
        return name.empty() ? std::filesystem::path{} : (folder / name).lexically_normal();
    }
    std::filesystem::path path(const toml::table& from, std::string_view key) {
        return resolved(string(from, key));
    }

    std::string tag_of(const std::string& value, const toml::node* node, std::string_view key) {
        if (const auto fault = node ? text::language_fault(value) : std::nullopt)
            wrong(node->source(), fault->message + " (\"" + std::string(key) + "\")", fault->help);
        return text::canonical_tag(value);
    }
    std::string language(const toml::node* node, std::string_view key) {
        return node ? tag_of(string(node, key), node, key) : std::string{};
    }

    // The marks of a setting, spaces left out; each must be one of `known`.
    std::u32string marks(const toml::table& from, std::string_view key, std::u32string_view known) {
        std::u32string found;
        for (const char32_t c : text::to_utf32(string(from, key)))
            if (c != U' ') found.push_back(c);
        if (found.find_first_not_of(known) != found.npos)
            wrong(from.get(key)->source(), "\"" + std::string(key) + "\" has something other than its marks",
                  "known here: " + text::to_utf8(known));
        return found;
    }

    void read_marks(const toml::table& from, EditionSettings& to) {
        to.dashes = marks(from, "dashes", U"–—");
        to.ranges = marks(from, "ranges", U"-–—");
        to.quotes = marks(from, "quotation-marks", text::quotation_marks());
        if (!to.quotes.empty() && to.quotes.size() != 4)
            wrong(from.get("quotation-marks")->source(), "\"quotation-marks\" must be four marks",
                  "outer and inner ones, for example « » “ ”");
    }

    static std::vector<std::string_view> with_metadata_keys(std::vector<std::string_view> keys) {
        for (const MetadataKey& key : metadata_keys())
            keys.push_back(key.name);
        keys.emplace_back("keywords");
        return keys;
    }

    void read_metadata(const toml::table& from, formats::Metadata& to) {
        for (const MetadataKey& key : metadata_keys()) {
            const std::string value = string(from, key.name);
            if (!value.empty() && !key.is_right(value))
                wrong(from.get(key.name)->source(),
                      "\"" + value + "\" cannot be the \"" + std::string(key.name) + "\" of an edition",
                      std::string(key.wanted));
            to.*key.field = value;
        }
        for (const auto& [value, node] : listed_strings(from, "keywords"))
            to.keywords.push_back(value);
    }

    std::string address(const toml::table& from, std::string_view key) {
        std::string value = string(from, key);
        if (!value.empty() && !is_web_address(value))
            wrong(from.get(key)->source(), "\"" + std::string(key) + "\" is no address of a page",
                  "write it whole, such as https://example.org/note");
        return value;
    }

    void read_house(const toml::table& house, Project& project) {
        known_keys(house, "house",
                   {"xliff", "for", "file-name", "fail-on", "dashes", "ranges", "quotation-marks"});
        read_marks(house, project.house);
        project.xliff = string(house, "xliff");
        if (!project.xliff.empty() &&
            std::find(kVersions.begin(), kVersions.end(), project.xliff) == kVersions.end())
            wrong(house.get("xliff")->source(),
                  "\"" + project.xliff + "\" is not a version of XLIFF to write",
                  "one of 1.2, 2.0, 2.1, 2.2");
        project.program = string(house, "for");
        project.file_name = string(house, "file-name");
        if (!project.file_name.empty() && project.file_name.find("{lang}") == std::string::npos)
            wrong(house.get("file-name")->source(),
                  "\"file-name\" has no {lang}, so editions would share a file",
                  "for example {name}.{lang}{ext}");
        const std::string fail_on = string(house, "fail-on");
        project.never_fail = fail_on == "never";
        if (!fail_on.empty() && !project.never_fail)
            project.fail_on = severity(house.get("fail-on"), "fail-on", "one of error, warning, info, never");
    }

    base::Severity severity(const toml::node* node, std::string_view key, std::string help) {
        const std::string name = string(node, key);
        const auto known = base::severity_from(name);
        if (!known) wrong(node->source(), "\"" + name + "\" is not a severity", std::move(help));
        return known.value_or(base::Severity::Error);
    }

    void read_severities(const toml::table& severities, Project& project, const std::string& prefix = {}) {
        for (const auto& [key, node] : severities) {
            const std::string id = prefix + std::string(key.str());
            // term.missing without quotes is a table "term" to TOML; both spellings are meant alike.
            if (const toml::table* nested = prefix.empty() ? node.as_table() : nullptr) {
                read_severities(*nested, project, id + ".");
                continue;
            }
            if (!is_check_(id))
                wrong(key.source(), "no check has the id \"" + id + "\"",
                      "`tolmach explain` lists the checks");
            if (string(&node, id) == "off")
                project.off.insert(id);
            else
                project.severity[id] = severity(&node, id, "one of error, warning, info, off");
        }
    }

    void read_editions(const toml::table& editions, Project& project) {
        for (const auto& [key, node] : editions) {
            const std::string name = "edition." + std::string(key.str());
            const toml::table* settings = table(editions, key.str());
            if (!settings) continue;
            known_keys(*settings, name,
                       with_metadata_keys({"series", "translator", "credit", "notes-heading", "dashes",
                                           "ranges", "quotation-marks", "references", "address"}));
            EditionSettings& made = project.editions[tag_of(std::string(key.str()), &node, "edition")];
            made.series = string(*settings, "series");
            made.translator = string(*settings, "translator");
            made.credit = string(*settings, "credit");
            made.notes_heading = string(*settings, "notes-heading");
            made.references = string(*settings, "references");
            if (made.references.ends_with(".toml")) made.references = resolved(made.references).string();
            read_marks(*settings, made);
            read_metadata(*settings, made.metadata);
            made.metadata.address = address(*settings, "address");
        }
    }

    std::filesystem::path file_;
    const IsCheck& is_check_;
    std::optional<base::Error> error_;
};

std::optional<uid_t> owner_of(const std::filesystem::path& path) {
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? std::optional(info.st_uid) : std::nullopt;
}

/// The first line, from 1, whose dots and brackets outside of strings and comments are more than kDeepest; 0
/// for none. Each of them makes a table, and the parser and its tables call themselves as deep as those go.
std::size_t line_nested_too_deep(std::string_view toml) {
    std::size_t line = 1, depth = 0;
    std::string_view quote;  // What ends the string that is open.
    for (std::size_t at = 0; at < toml.size(); ++at) {
        const char c = toml[at];
        if (c == '\n') {
            ++line;
            depth = 0;
            if (quote.size() == 1) quote = {};
        } else if (!quote.empty()) {
            const bool is_escape = c == '\\' && quote[0] == '"';
            if (is_escape) ++at;
            if (is_escape || toml.substr(at, quote.size()) != quote) continue;
            at += quote.size() - 1;
            quote = {};
        } else if (c == '"' || c == '\'') {
            const bool three = toml.substr(at, 3) == std::string(3, c);
            quote = toml.substr(at, three ? 3 : 1);
            at += quote.size() - 1;
        } else if (c == '#') {
            at = std::min(toml.find('\n', at), toml.size()) - 1;
        } else if ((c == '.' || c == '[' || c == '{') && ++depth > kDeepest) {
            return line;
        }
    }
    return 0;
}

}  // namespace

ProjectPlace find_project_file(const std::filesystem::path& from, const std::filesystem::path& home) {
    std::error_code ignored;
    std::filesystem::path folder = std::filesystem::absolute(from, ignored).lexically_normal();
    if (!folder.has_filename() && folder.has_relative_path()) folder = folder.parent_path();
    const auto first = owner_of(folder);
    const auto trusted = [&](const std::filesystem::path& path) {
        const auto owner = owner_of(path);
        return owner == first || owner == ::geteuid();
    };
    for (;; folder = folder.parent_path()) {
        const std::filesystem::path file = folder / kProjectFile;
        if (std::filesystem::is_regular_file(file, ignored)) {
            if (trusted(folder) && trusted(file)) return {file, {}};
            return {std::nullopt, file};
        }
        if (folder == folder.parent_path() || folder == home || !trusted(folder)) return {};
    }
}

base::Result<Project> parse_project(std::string_view toml, const std::filesystem::path& file,
                                    const IsCheck& is_check) {
    if (const auto invalid = text::first_invalid_utf8(toml))
        return base::fail(ErrorCode::Encoding, "the project file is not UTF-8", Location{file.string()});
    if (const std::size_t line = line_nested_too_deep(toml))
        return base::fail(ErrorCode::Limit,
                          "a line nests deeper than " + std::to_string(kDeepest) + " tables",
                          Location{file.string(), line, 0}, "no setting has so many parts");
    try {
        return ProjectParser(file, is_check).read(toml::parse(toml, file.string()));
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        return base::fail(ErrorCode::Malformed, "not TOML: " + std::string(error.description()),
                          Location{file.string(), at.line, at.column});
    }
}

base::Result<Project> read_project(const std::filesystem::path& file, const IsCheck& is_check) {
    const base::Result<std::string> bytes = base::read_file(file, kLargestFile);
    if (!bytes) return base::fail(bytes.error());
    return parse_project(*bytes, file, is_check);
}

}  // namespace tolmach::editions
