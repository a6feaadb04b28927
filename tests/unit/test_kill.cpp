// What is committed survives kill -9 at any moment, and what is half committed is gone.
#include "sim/base/fmt.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_district.hpp"

#include <catch2/catch.hpp>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>

using namespace sim;

namespace {

namespace fs = std::filesystem;

constexpr int rounds = 60;
constexpr char const *file_variable = "NUANTU_TEST_KILL_FILE";
constexpr char const *pipe_variable = "NUANTU_TEST_KILL_PIPE";

/// The document after edit `number`: every block and the scenario's note say the number, so that
/// half an edit cannot look like a whole one. Every other edit makes a scenario or removes it.
Project edited(Project project, int number)
{
    project.scenarios.resize(1);
    Scenario &scenario = project.scenarios.front();
    scenario.note = std::to_string(number);
    for (std::size_t i = 0; i < scenario.plan.choices.size(); ++i) {
        scenario.plan.choices[i].route = {static_cast<std::uint32_t>(1 + number % 3)};
        scenario.plan.choices[i].start_year = 2000 + (number + static_cast<int>(i)) % 100;
    }
    if (number % 2 == 1) {
        Scenario copy = scenario;
        copy.key = "copy";
        copy.parent = scenario.key;
        copy.values["home.area_m2"] = 60.0 + number % 50;
        project.scenarios.push_back(std::move(copy));
    }
    return project;
}

int edit_number(Project const &project)
{
    return std::atoi(project.scenarios.front().note.c_str());
}

/// A program of its own that edits and commits until it is killed.
struct Child
{
    pid_t pid = -1;
    int pipe = -1; ///< the numbers of its committed edits, four bytes each

    explicit Child(fs::path const &file)
    {
        int ends[2] = {-1, -1};
        REQUIRE(::pipe(ends) == 0);
        std::string const file_value = std::string{file_variable} + "=" + file.string();
        std::string const pipe_value = fmt::format("{}={}", pipe_variable, ends[1]);
        pid = ::fork();
        REQUIRE(pid >= 0);
        if (pid == 0) {
            char program[] = "/proc/self/exe";
            char test[] = "[commit-loop]";
            char *const arguments[] = {program, test, nullptr};
            char *const environment[] = {const_cast<char *>(file_value.c_str()),
                                         const_cast<char *>(pipe_value.c_str()), nullptr};
            ::execve(program, arguments, environment);
            ::_exit(127);
        }
        ::close(ends[1]);
        pipe = ends[0];
    }
    ~Child() { ::close(pipe); }
    Child(Child const &) = delete;
    Child &operator=(Child const &) = delete;

    /// The next reported number; -1 once there are no more.
    [[nodiscard]] int next() const
    {
        int number = -1;
        return ::read(pipe, &number, sizeof number) == sizeof number ? number : -1;
    }
};

/// Different moments in each round, the same in each run of the test.
std::chrono::microseconds moment(int round)
{
    std::uint64_t bits = 0x9E3779B97F4A7C15ULL * static_cast<std::uint64_t>(round + 1);
    bits = (bits ^ (bits >> 29U)) * 0xBF58476D1CE4E5B9ULL;
    return std::chrono::microseconds{(bits >> 32U) % 25000};
}

/// Lets a child commit for a while, kills it, and yields the last edit that it reported.
int last_edit_before_kill(fs::path const &file, int round)
{
    Child const child{file};
    int last = child.next();
    REQUIRE(last > 0);
    std::this_thread::sleep_for(moment(round));
    REQUIRE(::kill(child.pid, SIGKILL) == 0);
    for (int number = child.next(); number > 0; number = child.next()) {
        last = number;
    }
    int status = 0;
    ::waitpid(child.pid, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return last;
}

} // namespace

TEST_CASE("a loop of commits", "[.][commit-loop]")
{
    char const *const file = std::getenv(file_variable);
    char const *const pipe = std::getenv(pipe_variable);
    if (file == nullptr || pipe == nullptr) {
        return;
    }
    io::ProjectFile project_file{file};
    Project project = project_file.loaded().project;
    for (int number = edit_number(project) + 1;; ++number) {
        Project after = edited(project, number);
        project_file.commit(project, after, "edit");
        project = std::move(after);
        if (::write(std::atoi(pipe), &number, sizeof number) != sizeof number) {
            return;
        }
    }
}

TEST_CASE("kill -9 loses no committed edit and leaves no half one", "[io][kill]")
{
    TempFolder const folder;
    fs::path const file = folder / "p.gpkg";
    auto const made =
        io::create_project_file(TinyDistrict{}.write(folder / "data"), folder / "data", file);
    int interrupted = 0;
    for (int round = 0; round < rounds; ++round) {
        int const reported = last_edit_before_kill(file, round);
        interrupted += fs::exists(file.string() + "-journal") ? 1 : 0;
        if (round % 2 == 1) { // looking at the file first must not hurt
            CHECK_FALSE(has_errors(io::check_project_file(file)));
        }
        io::ProjectFile const opened{file};
        Project const &project = opened.loaded().project;
        int const held = edit_number(project);
        INFO("round " << round << ", reported " << reported << ", held " << held);
        CHECK((held == reported || held == reported + 1));
        CHECK(project.scenarios == edited(made.project, held).scenarios);
        CHECK(opened.journal().back().seq == held + 1);
        CHECK(run_program({"sqlite3", file.string(), "PRAGMA integrity_check"}).out == "ok\n");
    }
    CHECK(interrupted > rounds / 10); // else the kills came at the wrong moments
}
