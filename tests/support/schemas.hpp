// SPDX-License-Identifier: Apache-2.0
// Judging XLIFF by the schemas of OASIS with xmllint, which never looks outside.
#pragma once

#include "support/scratch.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

namespace tolmach::tests {

inline std::string slurp(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A scratch copy of the schemas with our driver; nothing where the shared folder or xmllint is absent.
class Schemas {
  public:
    static std::optional<std::string> absent(const std::filesystem::path& shared) {
        if (!std::filesystem::exists(shared / "conformance/xliff2/oasis-schemas-2.1"))
            return "no shared folder";
        if (std::system("xmllint --version >/dev/null 2>&1") != 0) return "no xmllint";
        return std::nullopt;
    }

    Schemas(const std::filesystem::path& shared, const std::filesystem::path& driver) {
        namespace fs = std::filesystem;
        fs::copy(shared / "conformance/xliff2/oasis-schemas-2.1", folder_ / "two",
                 fs::copy_options::recursive);
        fs::copy(shared / "conformance/xliff12/oasis-schemas", folder_ / "one", fs::copy_options::recursive);
        fs::copy(driver, folder_ / "two/driver.xsd");
    }

    /// What xmllint says against the 2.1 core and modules, or 1.2 transitional; empty if the file is valid.
    std::string complaints(const std::string& xliff, bool two) const {
        const auto file = folder_ / "candidate.xlf", log = folder_ / "log";
        std::ofstream(file, std::ios::binary) << xliff;
        const auto schema =
            two ? folder_ / "two/driver.xsd" : folder_ / "one/xliff-core-1.2-transitional.xsd";
        const std::string command = "xmllint --nonet --noout --schema '" + schema.string() + "' '" +
                                    file.string() + "' >'" + log.string() + "' 2>&1";
        return std::system(command.c_str()) == 0 ? std::string() : slurp(log);
    }

  private:
    Scratch folder_;
};

}  // namespace tolmach::tests
