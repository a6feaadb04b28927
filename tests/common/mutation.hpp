#pragma once

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

/// Breaking the tiny district in one place and looking for the finding that must come of it.
namespace mutation {

using namespace sim;

/// One way to break the tiny district, and the finding that must come of it.
struct Mutation
{
    char const *name;
    std::function<void(TinyDistrict &)> apply;
    char const *code;
    Location where; ///< file: only its last part
    char const *value = "";
};

inline constexpr char const *blocks = "tiny/blocks.geojson";
inline constexpr char const *choices = "tiny/choices.csv";

/// Replaces one piece of one file.
inline std::function<void(TinyDistrict &)> edit(std::string file, std::string old, std::string with)
{
    return [=](TinyDistrict &district) { district.replace(file, old, with); };
}

/// Adds lines at the end of one file.
inline std::function<void(TinyDistrict &)> append(std::string file, std::string lines)
{
    return [=](TinyDistrict &district) { district[file] += lines; };
}

inline std::function<void(TinyDistrict &)> drop(std::string file)
{
    return [=](TinyDistrict &district) { district.remove(file); };
}

inline std::function<void(TinyDistrict &)> content(std::string file, std::string all)
{
    return [=](TinyDistrict &district) { district.add(file, all); };
}

inline std::string described(Diagnostics const &findings)
{
    std::string all;
    for (Diagnostic const &finding : findings) {
        all += finding.code + ": " + format_diagnostic(Language::en, finding) + "\n";
    }
    return all;
}

inline bool is_expected(Diagnostic const &finding, Mutation const &mutation)
{
    std::string const file = std::filesystem::path{finding.where.file}.filename().string();
    Location const where{file, finding.where.layer, finding.where.feature, finding.where.field};
    bool const value_fits = *mutation.value == '\0' || finding.value == mutation.value;
    return finding.severity == Severity::error && finding.code == mutation.code &&
           where == mutation.where && value_fits && !finding.message.key.empty() &&
           !finding.allowed.key.empty();
}

inline void check_mutation(Mutation const &mutation, TinyDistrict district = {})
{
    INFO(mutation.name);
    mutation.apply(district);
    TempFolder const folder;
    auto const tiny = district.write(folder / "data");
    Diagnostics const findings = io::check_source_folder(tiny, folder / "data");
    INFO(described(findings));
    CHECK(std::ranges::any_of(
        findings, [&](Diagnostic const &finding) { return is_expected(finding, mutation); }));
    CHECK_THROWS_AS(io::load_source_folder(tiny, folder / "data"), InputError);
    CHECK_THROWS_AS(io::create_project_file(tiny, folder / "data", folder / "p.gpkg"), InputError);
    CHECK_FALSE(std::filesystem::exists(folder / "p.gpkg"));
}

} // namespace mutation
