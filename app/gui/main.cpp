#include "app/gui/run.hpp"
#include "sim/base/error.hpp"

#include <iostream>

namespace {

enum ExitStatus
{
    our_fault = 1,
    bad_input = 2,
    file_or_system = 3
};

} // namespace

int main(int argc, char **argv)
{
    app::Parsed const parsed = app::parse_options(argc, argv);
    if (!parsed.options) {
        return parsed.status;
    }
    sim::Language const language = parsed.options->language;
    try {
        return parsed.options->headless ? app::run_headless(*parsed.options)
                                        : app::run_window(*parsed.options);
    } catch (sim::InputError const &error) {
        for (sim::Diagnostic const &finding : error.diagnostics()) {
            std::cerr << sim::format_diagnostic(language, finding) << '\n';
        }
        return bad_input;
    } catch (sim::IoError const &error) {
        std::cerr << error.file() << ": " << sim::render(language, error.message()) << '\n';
        return file_or_system;
    } catch (std::exception const &error) {
        std::cerr << sim::render(language,
                                 sim::text("internal error: {what}", {{"what", error.what()}}))
                  << '\n';
        return our_fault;
    }
}
