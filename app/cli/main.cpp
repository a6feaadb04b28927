#include "app/cli/parser_words.hpp"
#include "app/cli/verbs.hpp"
#include "app/core/language.hpp"
#include "sim/base/error.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <memory>
#include <string_view>

namespace {

enum ExitStatus
{
    done = 0,
    our_fault = 1,
    bad_input = 2,
    file_or_system = 3
};

/// Help is written before options are parsed: the language is looked up first.
sim::Language requested_language(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        std::string_view const word{argv[i]};
        if (word == "--lang=en" ||
            (word == "--lang" && i + 1 < argc && argv[i + 1] == std::string_view{"en"})) {
            return sim::Language::en;
        }
        if (word == "--lang=zh" ||
            (word == "--lang" && i + 1 < argc && argv[i + 1] == std::string_view{"zh"})) {
            return sim::Language::zh;
        }
    }
    return app::system_language();
}

/// The parser's own words, in the user's language. Verbs inherit them, so this comes first.
void translate_help(CLI::App &program, sim::Language language)
{
    auto const formatter = std::make_shared<CLI::Formatter>();
    for (char const *const word :
         {"Usage", "Options", "OPTIONS", "Positionals", "SUBCOMMAND", "Subcommands", "REQUIRED"}) {
        formatter->label(word, sim::tr(language, word));
    }
    program.formatter(formatter);
    program.option_defaults()->group(sim::tr(language, "Options"));
    program.set_help_flag("-h,--help", sim::tr(language, "show this help and stop"));
    program.failure_message([language](CLI::App const *, CLI::Error const &error) {
        sim::Text const what = app::cli::parser_words(error);
        return sim::render(language, sim::text("the command line was not understood: {what}\n"
                                               "--help shows what is allowed\n",
                                               {{"what", sim::render(sim::Language::zh, what),
                                                 sim::render(sim::Language::en, what)}}));
    });
}

/// Parses and runs. Parse errors come out as exit status, everything else as exceptions.
int run_program(int argc, char **argv, app::cli::Common &common)
{
    app::cli::Run run;
    CLI::App program{
        sim::tr(common.language, "Nuantu: routes, money and tasks of a district's clean heating"),
        "nuantu-cli"};
    program.require_subcommand(0, 1);
    translate_help(program, common.language);
    program.set_version_flag("--version", "nuantu-cli " NUANTU_VERSION,
                             sim::tr(common.language, "show the version and stop"));
    app::cli::add_common_options(program, common);
    app::cli::add_all_verbs(program, common, run);
    for (CLI::App *const verb : program.get_subcommands({})) {
        verb->group(sim::tr(common.language, "Subcommands"));
    }
    try {
        program.parse(argc, argv);
    } catch (CLI::Success const &help) {
        return program.exit(help);
    } catch (CLI::ParseError const &error) {
        program.exit(error);
        return bad_input;
    }
    if (!run) {
        std::cout << program.help();
        return done;
    }
    return run();
}

/// What was refused, errors before warnings; notes are for `check` alone.
void print_findings(sim::Diagnostics const &findings, sim::Language language)
{
    for (sim::Severity const severity : {sim::Severity::error, sim::Severity::warning}) {
        for (sim::Diagnostic const &finding : findings) {
            if (finding.severity == severity) {
                std::cerr << sim::format_diagnostic(language, finding) << '\n';
            }
        }
    }
}

/// Results that did not reach their reader are a failure: a full disk, a closed pipe.
int flushed(int status, sim::Language language)
{
    if (std::cout.flush() && std::fflush(stdout) == 0) {
        return status;
    }
    std::cerr << sim::tr(language, "the results cannot be written to standard output") << '\n';
    return file_or_system;
}

} // namespace

int main(int argc, char **argv)
{
    app::cli::Common common;
    try {
        common.language = requested_language(argc, argv);
        return flushed(run_program(argc, argv, common), common.language);
    } catch (sim::InputError const &error) {
        print_findings(error.diagnostics(), common.language);
        return bad_input;
    } catch (sim::IoError const &error) {
        std::cerr << error.file() << ": " << sim::render(common.language, error.message()) << '\n';
        return file_or_system;
    } catch (std::filesystem::filesystem_error const &error) {
        std::cerr << error.path1().string() << ": "
                  << sim::render(common.language, sim::text("the system refused the file: {what}",
                                                            {{"what", error.code().message()}}))
                  << '\n';
        return file_or_system;
    } catch (std::exception const &error) {
        std::cerr << sim::render(common.language,
                                 sim::text("internal error: {what}", {{"what", error.what()}}))
                  << '\n';
        return our_fault;
    }
}
