// Random actions and input. A thousand of them here, in parts that run beside each other; the target
// `monkey` does ten thousand, or NUANTU_MONKEY_STEPS, beginning at NUANTU_MONKEY_SEED.
#include "headless_work.hpp"
#include "monkey.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <iostream>

namespace {

namespace fs = std::filesystem;
using Work = ui_test::HeadlessWork;

/// The folder that the process works in, as it was.
class Place
{
public:
    Place() = default;
    ~Place() { fs::current_path(m_before); }
    Place(Place const &) = delete;
    Place &operator=(Place const &) = delete;
    Place(Place &&) = delete;
    Place &operator=(Place &&) = delete;

private:
    fs::path m_before = fs::current_path();
};

/// Files that steps may name, and no way into the user's own folders.
void prepare(Work const &work)
{
    work.write("blocks.csv",
               "片区编码,改造户数,取暖面积\n379901100001,300,24000\n379901101001,95,\n");
    work.write("broken.xlsx", "no workbook");
    work.write("cells.txt", "12\t13\n村\t1e3\n");
    for (char const *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) {
        ::setenv(name, work.at("home").c_str(), 1);
    }
    fs::create_directories(work.at("home"));
    fs::current_path(work.at("home")); // where words that are no path lead to
}

/// \pre a crash leaves the script where the first line that is written says
void run(ui_test::MonkeySeat const &seat)
{
    Work const work{"monkey", ui_test::qinghe()};
    Place const place; // left before the folder goes
    prepare(work);
    fs::path const kept =
        fs::temp_directory_path() / ("nuantu_monkey_" + std::to_string(seat.seed));
    fs::create_directories(kept);
    fs::copy_file(work.at("d.gpkg"), kept / "d.gpkg", fs::copy_options::overwrite_existing);
    auto const result = ui_test::let_loose(seat, work.at("d.gpkg"), kept / "all.play");
    if (result.broken.empty()) {
        fs::remove_all(kept);
        return;
    }
    auto const fewer = ui_test::shortened(seat, result, work.at("d.gpkg"));
    ui_test::write_script(kept / "short.play", fewer);
    FAIL("seed " << seat.seed << ", step " << result.steps.size() << ": " << result.broken << "\n"
                 << fewer.size() << " steps that do it: nuantu --headless " << seat.width << 'x'
                 << seat.height << " --scale " << seat.scale << " --open " << kept / "d.gpkg"
                 << " --play " << kept / "short.play");
}

int number_from(char const *variable, int otherwise)
{
    char const *const words = std::getenv(variable);
    return words == nullptr ? otherwise : std::atoi(words);
}

} // namespace

TEST_CASE("a monkey at the window breaks nothing: first quarter of a thousand steps")
{
    run({.seed = 1, .steps = 250, .width = 1000, .height = 620, .scale = 1.0F});
}

TEST_CASE("a monkey at the window breaks nothing: second quarter of a thousand steps")
{
    run({.seed = 2, .steps = 250, .width = 1280, .height = 720, .scale = 1.5F});
}

TEST_CASE("a monkey at the window breaks nothing: third quarter of a thousand steps")
{
    run({.seed = 3, .steps = 250, .width = 800, .height = 500, .scale = 1.0F});
}

TEST_CASE("a monkey at the window breaks nothing: last quarter of a thousand steps")
{
    run({.seed = 4, .steps = 250, .width = 1200, .height = 900, .scale = 2.0F});
}

TEST_CASE("a monkey at the window for long", "[.monkey]")
{
    int const steps = number_from("NUANTU_MONKEY_STEPS", 10000);
    auto const first = static_cast<std::uint64_t>(number_from("NUANTU_MONKEY_SEED", 1));
    constexpr int part = 500; // each begins with the project as it is given
    constexpr float scales[] = {1.0F, 1.25F, 2.0F};
    for (int done = 0; done < steps; done += part) {
        std::uint64_t const seed = first + static_cast<std::uint64_t>(done / part);
        std::cout << "seed " << seed << std::endl;
        run({.seed = seed,
             .steps = std::min(part, steps - done),
             .width = 1100,
             .height = 700,
             .scale = scales[seed % std::size(scales)]});
    }
}
