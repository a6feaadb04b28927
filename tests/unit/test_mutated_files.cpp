#include "sim/io/import/foreign_table.hpp"

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_seeds.hpp"
#include "tests/common/mutate.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <string>

#include <unistd.h>

using namespace sim;

namespace {

/// Ends the process where a reader never comes back.
class Watchdog
{
public:
    explicit Watchdog(unsigned seconds) { ::alarm(seconds); }
    ~Watchdog() { ::alarm(0); }
    Watchdog(Watchdog const &) = delete;
    Watchdog &operator=(Watchdog const &) = delete;
};

std::string reading(std::filesystem::path const &file)
{
    Diagnostics findings;
    try {
        auto const tables = io::read_foreign(file, {}, findings);
        if (tables.empty() && !has_errors(findings)) {
            return "nothing read, nothing told";
        }
        return foreign::unsound(tables, findings);
    } catch (IoError const &) {
        return ""; // a clear message
    }
}

/// Reads a seed after one of its parts was broken.
std::string reading_of_broken(foreign::Seed const &seed, std::uint64_t number,
                              TempFolder const &folder)
{
    std::size_t const broken = number % seed.parts.size();
    for (std::size_t i = 0; i < seed.parts.size(); ++i) {
        foreign::Part const &part = seed.parts[i];
        io::write_text_file(folder / part.name,
                            i == broken ? mutate::mutated(part.content, number) : part.content);
    }
    return reading(folder / seed.file);
}

} // namespace

TEST_CASE("The files that are broken in these tests are sound")
{
    TempFolder const folder;
    for (foreign::Seed const &seed : foreign::seeds()) {
        INFO(seed.file);
        for (foreign::Part const &part : seed.parts) {
            io::write_text_file(folder / part.name, part.content);
        }
        Diagnostics findings;
        auto const tables = io::read_foreign(folder / seed.file, {}, findings);
        CHECK_FALSE(has_errors(findings));
        CHECK_FALSE(tables.empty());
        CHECK(foreign::unsound(tables, findings).empty());
    }
}

TEST_CASE("Three hundred broken files are read rightly or answered clearly, never more")
{
    TempFolder const folder;
    Watchdog const watchdog{300};
    for (foreign::Seed const &seed : foreign::seeds()) {
        for (std::uint64_t number = 1; number <= 30; ++number) {
            INFO(seed.file << " broken by " << number);
            CHECK(reading_of_broken(seed, number, folder) == "");
        }
    }
}

TEST_CASE("A broken project file is answered clearly too")
{
    TempFolder const folder;
    auto const tiny = TinyDistrict{}.write(folder / "data");
    io::create_project_file(tiny, folder / "data", folder / "p.gpkg");
    std::string const sound = io::read_text_file(folder / "p.gpkg");
    Watchdog const watchdog{300};
    for (std::uint64_t number = 1; number <= 20; ++number) {
        INFO("p.gpkg broken by " << number);
        io::write_text_file(folder / "q.gpkg", mutate::mutated(sound, number));
        CHECK(reading(folder / "q.gpkg") == "");
    }
}

TEST_CASE("A binary file that was cut short is told, or gives every row it gave whole")
{
    TempFolder const folder;
    for (foreign::Seed const &seed : foreign::seeds()) {
        bool const binary = seed.file.ends_with("xlsx") || seed.file.ends_with("kmz") ||
                            seed.file.ends_with("shp") || seed.file.ends_with("dbf");
        for (std::size_t part = 0; binary && part < 10; ++part) {
            std::string const whole = seed.parts.front().content;
            io::write_text_file(folder / seed.file, whole);
            Diagnostics findings;
            std::size_t const rows =
                io::read_foreign(folder / seed.file, {}, findings).at(0).rows.size();
            io::write_text_file(folder / seed.file, whole.substr(0, whole.size() * part / 10));
            findings.clear();
            auto const cut = io::read_foreign(folder / seed.file, {}, findings);
            INFO(seed.file << " cut to " << part << " tenths");
            CHECK((has_errors(findings) || (!cut.empty() && cut.at(0).rows.size() == rows)));
        }
    }
}
