// The tables of a project: one of the tiny district's files is replaced by the input. The first byte
// says which file.
#include "sim/base/error.hpp"
#include "sim/io/build_project.hpp"
#include "sim/io/check_tables.hpp"
#include "sim/io/source_folder.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"
#include "tests/fuzz/target.hpp"

#include <array>
#include <filesystem>

using namespace sim;

namespace {

constexpr std::array files{"tiny/blocks.geojson",       "tiny/choices.csv", "tiny/scenarios.csv",
                           "tiny/gas_mains.geojson",    "tiny/units.csv",   "policy/routes.csv",
                           "tiny/phasing.csv",          "tiny/meta.csv",    "tiny/policy_rules.csv",
                           "tiny/jurisdictions.geojson"};

/// The tiny district on disk, written once.
struct District
{
    TempFolder folder{};
    TinyDistrict files{};

    District() { files.write(folder / "data"); }
    io::RawProject settled(Diagnostics &findings) const
    {
        return io::settle(io::read_source_folder(folder / "data/tiny", folder / "data", findings),
                          findings);
    }
};

} // namespace

std::vector<std::string> fuzz_seeds()
{
    std::vector<std::string> seeds;
    TinyDistrict district;
    for (std::size_t i = 0; i < files.size(); ++i) {
        seeds.push_back(static_cast<char>(i) + district[files[i]]);
    }
    return seeds;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    static District district;
    static bool const sound = [] {
        Diagnostics none;
        io::build_project(district.settled(none), none);
        return !has_errors(none);
    }();
    must_hold(sound, "the district that is broken is sound");
    std::string const file = files[data[0] % files.size()];
    auto const path = district.folder / "data" / file;
    io::write_text_file(path, as_bytes(data + 1, size - 1));
    Diagnostics findings;
    io::RawProject const settled = district.settled(findings);
    for (auto const &[name, table] : settled.tables) {
        for (io::RawRow const &row : table.rows) {
            must_hold(row.cells.size() == table.columns.size(),
                      "rows as long as columns in " + name);
        }
    }
    if (!has_errors(findings) && io::has_required_tables(settled)) {
        io::build_project(settled, findings);
    }
    io::write_text_file(path, district.files[file]);
    return 0;
}
