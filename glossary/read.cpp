// SPDX-License-Identifier: Apache-2.0
#include "glossary/read.hpp"

#include "base/files.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/entry_tree.hpp"
#include "glossary/exchange/delimited.hpp"
#include "glossary/exchange/glossml.hpp"
#include "glossary/exchange/multiterm.hpp"
#include "glossary/exchange/pair_lists.hpp"
#include "glossary/exchange/table.hpp"
#include "glossary/exchange/tbx_read.hpp"
#include "glossary/exchange/xlsx.hpp"
#include "glossary/file_base.hpp"
#include "glossary/store.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tolmach::glossary {
namespace {

using Read = base::Result<base::Outcome<std::vector<Concept>>>;

constexpr std::array<std::string_view, 9> kFormats = {"db",  "tbx",     "csv",  "tsv",      "omegat",
                                                      "utx", "glossml", "xlsx", "multiterm"};

struct Extension {
    std::string_view extension;
    Format format;
};
constexpr Extension kExtensions[] = {
    {".db", Format::Store},    {".tbx", Format::Tbx}, {".xml", Format::Tbx},     {".mtf", Format::Tbx},
    {".csv", Format::Csv},     {".tsv", Format::Tsv}, {".tab", Format::Tsv},     {".txt", Format::Omegat},
    {".utf8", Format::Omegat}, {".utx", Format::Utx}, {".gls", Format::Glossml}, {".gml", Format::Glossml},
    {".xlsx", Format::Xlsx}};

constexpr std::string_view kFormatHelp =
    "read are .db, .tbx, .csv, .tsv, .xlsx, .utx, .gls, MultiTerm's .xml and OmegaT's .txt; say which it is "
    "with --format "
    "where the name does not";

// XML begins with `<` in every encoding that it is written in.
bool looks_like_xml(std::string_view bytes) {
    constexpr std::string_view before("\xEF\xBB\xBF\xFF\xFE\0 \t\r\n", 10);
    const std::size_t first = bytes.find_first_not_of(before);
    return first != bytes.npos && bytes[first] == '<';
}

// What the content shows wins over the name; a name may be missing.
std::optional<Format> format_of(const std::string& name, std::string_view bytes) {
    if (bytes.starts_with("SQLite format 3")) return Format::Store;
    if (bytes.starts_with("PK\x03\x04")) return Format::Xlsx;
    if (bytes.substr(0, 8).find("#UTX") != bytes.npos) return Format::Utx;
    if (looks_like_xml(bytes)) {
        const auto root = read_root(name, bytes);
        if (root && root->name == "mtf") return Format::Multiterm;
        return root && root->name == "glossary" ? Format::Glossml : Format::Tbx;
    }
    return format_of_name(name);
}

std::string_view separator_name(char separator) {
    switch (separator) {
        case ',':
            return "comma";
        case ';':
            return "semicolon";
        case '\t':
            return "tab";
        default:
            return "bar";
    }
}

// The concepts of a table; first of what is said of them is how it was read.
Read read_records_of(const std::string& name, const std::vector<Record>& records, std::string_view how,
                     const ReadOptions& options) {
    auto read = read_table(name, records, {options.languages, options.guess_kind});
    if (!read) return base::fail(read.error());
    std::string columns;
    for (const Column& column : read->layout.columns)
        if (column.is_known()) (columns += columns.empty() ? "" : ", ") += column.name;
    const std::size_t count = read->terms.value.size();
    auto said =
        base::diagnostic(kGlossaryRead, std::string(how) + "columns " + columns + "; " +
                                            std::to_string(count) + (count == 1 ? " concept" : " concepts"));
    if (read->names_without_kind > 0)
        said.message +=
            "; names without a kind: " + std::to_string(read->names_without_kind) +
            " (a column 'kind' that says person, place, organisation or title makes the rules of names hold)";
    said.location = {name, records[read->layout.header].line, 0};
    read->terms.diagnostics.insert(read->terms.diagnostics.begin(), std::move(said));
    return std::move(read->terms);
}

Read read_text(const std::string& name, std::string_view bytes, Format format, const ReadOptions& options) {
    auto decoded = text::decode(bytes, options.encoding);
    if (!decoded) {
        decoded.error().location.file = name;
        return base::fail(decoded.error());
    }
    if (format == Format::Omegat) return read_omegat(name, decoded->text, options.languages);
    if (format == Format::Utx) return read_utx(name, decoded->text);
    const char separator = format == Format::Tsv ? '\t' : guess_separator(decoded->text);
    const std::string how =
        decoded->encoding + ", parted by " + std::string(separator_name(separator)) + "; ";
    return read_records_of(name, read_records(decoded->text, separator), how, options);
}

Read read_store(const std::filesystem::path& path) {
    const auto store = TermStore::open(path, database::Access::Read);
    if (!store) return base::fail(store.error());
    auto concepts = store->concepts();
    if (!concepts) return base::fail(concepts.error());
    return base::Outcome<std::vector<Concept>>{std::move(*concepts), {}};
}

}  // namespace

Read read_terms(const std::filesystem::path& path, const ReadOptions& options) {
    if (auto there = check_not_lost(path); !there) return base::fail(there.error());
    const auto bytes = base::read_file(path);
    if (!bytes) return base::fail(bytes.error());
    if (options.format.value_or(Format::Store) == Format::Store &&
        format_of(path.string(), *bytes) == Format::Store)
        return read_store(path);
    return read_terms(path.string(), *bytes, options);
}

Read read_terms(const std::string& name, std::string_view bytes, const ReadOptions& options) {
    const auto format = options.format ? options.format : format_of(name, bytes);
    if (!format || *format == Format::Store)
        return base::fail(base::ErrorCode::Unsupported, "this is no glossary format that is known",
                          {name, 0, 0}, std::string(kFormatHelp));
    if (*format == Format::Tbx) {
        auto read = read_tbx(name, bytes);
        if (!read) return base::fail(read.error());
        return std::move(read->terms);
    }
    if (*format == Format::Glossml) return read_glossml(name, bytes);
    if (*format == Format::Multiterm) return read_multiterm(name, bytes);
    if (*format != Format::Xlsx) return read_text(name, bytes, *format, options);
    const auto records = read_xlsx(name, bytes);
    if (!records) return base::fail(records.error());
    return read_records_of(name, *records, {}, options);
}

base::Result<std::vector<Concept>> all_or_nothing(base::Outcome<std::vector<Concept>> read) {
    const base::Diagnostic* first = nullptr;
    std::size_t refused = 0;
    for (const base::Diagnostic& diagnostic : read.diagnostics) {
        if (diagnostic.severity != base::Severity::Error) continue;
        if (!first) first = &diagnostic;
        ++refused;
    }
    if (!first) return std::move(read.value);
    const std::string others = refused > 1 ? ", and " + std::to_string(refused - 1) + " more" : "";
    return base::fail(base::ErrorCode::Invalid, first->message + others, first->location,
                      "`tolmach terms lint FILE` lists them all; correct the file");
}

std::string_view to_string(Format format) {
    return kFormats[static_cast<std::size_t>(format)];
}

std::optional<Format> format_from(std::string_view name) {
    for (std::size_t i = 0; i < kFormats.size(); ++i)
        if (kFormats[i] == name) return static_cast<Format>(i);
    return std::nullopt;
}

std::optional<Format> format_of_name(const std::filesystem::path& name) {
    const std::string extension = text::to_lower(name.extension().string());
    for (const Extension& known : kExtensions)
        if (known.extension == extension) return known.format;
    return std::nullopt;
}

}  // namespace tolmach::glossary
