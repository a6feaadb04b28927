#include "app/gui/play.hpp"

#include "sim/base/error.hpp"

#include <fstream>
#include <sstream>

namespace app {

namespace {

sim::Diagnostic finding(std::filesystem::path const &file, int line, std::string const &value,
                        sim::Text message)
{
    return {.severity = sim::Severity::error,
            .code = "play",
            .where = {.file = file.string() + ":" + std::to_string(line),
                      .layer = {},
                      .feature = {},
                      .field = {}},
            .value = value,
            .message = std::move(message),
            .allowed = {},
            .place = {}};
}

} // namespace

std::vector<PlayStep> read_play(std::filesystem::path const &file)
{
    std::ifstream in{file};
    if (!in || std::filesystem::is_directory(file)) {
        throw sim::IoError{file.string(), sim::text("the script cannot be read")};
    }
    std::vector<PlayStep> steps;
    sim::Diagnostics faults;
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        std::istringstream words{text.substr(0, text.find('#'))};
        PlayStep step{.line = line, .verb = {}, .arguments = {}};
        if (!(words >> step.verb)) {
            continue;
        }
        for (std::string word; words >> word;) {
            step.arguments.push_back(word);
        }
        if (auto const wrong = fault(step)) {
            faults.push_back(finding(file, line, text, *wrong));
        }
        steps.push_back(std::move(step));
    }
    if (!faults.empty()) {
        throw sim::InputError{std::move(faults)};
    }
    return steps;
}

void play(App &app, platform::Surface &surface, std::filesystem::path const &file,
          std::vector<PlayStep> const &steps)
{
    Player player{app, surface};
    for (PlayStep const &step : steps) {
        if (auto const refusal = player.run(step)) {
            throw sim::InputError{
                {finding(file, step.line, step.verb + " " + step.arguments.front(), *refusal)}};
        }
        if (app.state().quit) {
            break;
        }
    }
    player.wait_job(); // what a script has begun is finished before it ends
}

} // namespace app
