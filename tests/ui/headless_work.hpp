#pragma once

#include "app/gfx/image.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <stdlib.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace ui_test {

/// A made-up district of eight blocks with everything that a district can have.
inline std::filesystem::path qinghe()
{
    return test_places::data().parent_path() / "tests" / "second_district" / "qinghe";
}

/// A folder of its own with a district's project in it: Donghe's, unless another folder is named.
class HeadlessWork
{
public:
    explicit HeadlessWork(std::string const &name,
                          std::filesystem::path const &from = test_places::data() / "donghe")
    {
        // Of its own: tests run side by side.
        std::string folder =
            (std::filesystem::temp_directory_path() / ("nuantu_ui_" + name + "-XXXXXX")).string();
        REQUIRE(::mkdtemp(folder.data()) != nullptr);
        m_folder = folder;
        REQUIRE(run(test_places::cli() + " new " + at("d.gpkg") + " --from " + from.string() +
                    " --quiet") == 0);
    }
    ~HeadlessWork() { std::filesystem::remove_all(m_folder); }
    HeadlessWork(HeadlessWork const &) = delete;
    HeadlessWork &operator=(HeadlessWork const &) = delete;
    HeadlessWork(HeadlessWork &&) = delete;
    HeadlessWork &operator=(HeadlessWork &&) = delete;

    [[nodiscard]] std::string at(std::string const &name) const
    {
        return (m_folder / name).string();
    }
    [[nodiscard]] int run(std::string const &command) const
    {
        int const status = std::system((command + " > " + at("out.txt") + " 2>&1").c_str());
        return WEXITSTATUS(status);
    }
    /// Runs the window without a display. \return its exit status
    [[nodiscard]] int window(std::string const &options) const
    {
        // Mesa unloads its driver before leaks are looked for: they cannot be told from ours.
        return run("ASAN_OPTIONS=detect_leaks=0 " + std::string{NUANTU_GUI} + " --lang zh " +
                   options);
    }
    /// How many pixels of two pictures differ.
    [[nodiscard]] std::size_t differing(char const *a, char const *b) const
    {
        auto const first = app::gfx::read_png(at(a));
        auto const second = app::gfx::read_png(at(b));
        REQUIRE(first);
        REQUIRE(second);
        return app::gfx::compare_images(*first, *second, 0).pixels;
    }
    [[nodiscard]] std::string read(std::string const &name) const
    {
        std::ostringstream text;
        text << std::ifstream{at(name), std::ios::binary}.rdbuf();
        return text.str();
    }
    void write(std::string const &name, std::string const &text) const
    {
        std::ofstream{at(name)} << text;
    }

private:
    std::filesystem::path m_folder;
};

} // namespace ui_test
