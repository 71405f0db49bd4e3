// SPDX-License-Identifier: Apache-2.0
// A generated XLIFF 2.1 file of any size: about 400 bytes a unit, with codes and half of it translated.
#pragma once

#include <string>

namespace tolmach::bench {

inline std::string xliff_file(std::size_t units) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" "
        "version=\"2.1\" srcLang=\"en\" trgLang=\"fr\">\n  <file id=\"f1\" original=\"note.txt\">\n";
    for (std::size_t i = 0; i < units; ++i) {
        const std::string n = std::to_string(i);
        xml += "    <unit id=\"b" + n +
               "\" type=\"tolmach:paragraph\" xml:space=\"preserve\">\n      <segment id=\"s1\"" +
               (i % 2 == 0 ? " state=\"translated\"" : "") +
               ">\n        <source>The ministry <pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">said</pc> on "
               "Monday that " +
               n + " people<ph id=\"2\" disp=\"[1]\"/> had left &amp; none returned.</source>\n";
        if (i % 2 == 0)
            xml +=
                "        <target>Le ministère a <pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">déclaré</pc> "
                "lundi que " +
                n + " personnes<ph id=\"2\" disp=\"[1]\"/> étaient parties.</target>\n";
        xml += "      </segment>\n    </unit>\n";
    }
    return xml += "  </file>\n</xliff>\n";
}

}  // namespace tolmach::bench
