// SPDX-License-Identifier: Apache-2.0
#include "glossary/read.hpp"

#include "base/files.hpp"
#include "glossary/delimited.hpp"
#include "glossary/store.hpp"
#include "glossary/table.hpp"
#include "glossary/tbx_read.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tolmach::glossary {
namespace {

using Read = base::Result<base::Outcome<std::vector<Concept>>>;

constexpr std::array kFormats = {
    std::pair{Format::Store, std::string_view("db")}, std::pair{Format::Tbx, std::string_view("tbx")},
    std::pair{Format::Csv, std::string_view("csv")}, std::pair{Format::Tsv, std::string_view("tsv")}};

constexpr std::string_view kFormatHelp =
    "read are .db, .tbx, .csv and .tsv; say which it is with --format where the name does not";

// XML begins with `<` in every encoding that it is written in.
bool looks_like_xml(std::string_view bytes) {
    constexpr std::string_view before("\xEF\xBB\xBF\xFF\xFE\0 \t\r\n", 10);
    const std::size_t first = bytes.find_first_not_of(before);
    return first != bytes.npos && bytes[first] == '<';
}

std::optional<Format> format_of(const std::string& name, std::string_view bytes) {
    if (looks_like_xml(bytes)) return Format::Tbx;
    const std::string extension = text::to_lower(std::filesystem::path(name).extension().string());
    if (bytes.starts_with("SQLite format 3")) return Format::Store;
    if (extension == ".tbx" || extension == ".xml") return Format::Tbx;
    if (extension == ".csv") return Format::Csv;
    if (extension == ".tsv" || extension == ".tab") return Format::Tsv;
    return std::nullopt;
}

Read read_delimited(const std::string& name, std::string_view bytes, Format format,
                    const ReadOptions& options) {
    auto decoded = text::decode(bytes, options.encoding);
    if (!decoded) {
        decoded.error().location.file = name;
        return base::fail(decoded.error());
    }
    const char separator = format == Format::Tsv ? '\t' : guess_separator(decoded->text);
    return read_table(name, read_records(decoded->text, separator));
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
    if (*format == Format::Tbx) return read_tbx(name, bytes);
    return read_delimited(name, bytes, *format, options);
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
    return kFormats[static_cast<std::size_t>(format)].second;
}

std::optional<Format> format_from(std::string_view name) {
    for (const auto& [format, known] : kFormats)
        if (known == name) return format;
    return std::nullopt;
}

}  // namespace tolmach::glossary
