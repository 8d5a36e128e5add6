using System.CommandLine;

namespace Abalone;

/// <summary>The command line: <c>Abalone --help</c> tells of it.</summary>
internal static class CommandLine
{
    private static readonly Option<string> Output = new("--output")
    {
        Description = "The folder to write definition.json and graph.mmd to.",
        HelpName = "DIR",
        DefaultValueFactory = static _ => ".",
    };

    private static readonly Option<bool> Upsert = new("--upsert")
    {
        Description = "Create or update the pipeline in AWS, with the Region, the account and the credentials that are configured.",
    };

    private static readonly Option<bool> Start = new("--start")
    {
        Description = "Start an execution in AWS.",
    };

    private static readonly Option<bool> Watch = new("--watch")
    {
        Description = "Watch the execution in AWS until it has ended: the one that is started, otherwise the latest.",
    };

    private static readonly Option<Uri?> EndpointUrl = new("--endpoint-url")
    {
        Description = "Use a stand-in for AWS.",
        HelpName = "URL",
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https"))
            {
                return url;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no URL such as 'http://127.0.0.1:5000'.");
            return null;
        },
    };

    private static readonly Option<bool> Local = new("--local")
    {
        Description = "Run the pipeline on this machine, with jobs in C# in place of the containers. Takes --data.",
    };

    private static readonly Option<FileInfo> Data = new Option<FileInfo>("--data")
    {
        Description = "The Abalone data set of the UCI Machine Learning Repository: 4,177 lines without a header.",
        HelpName = "PATH",
    }.AcceptExistingOnly();

    /// <summary>The command.</summary>
    /// <param name="run">Does what the options ask for, and gives the exit code.</param>
    public static RootCommand Create(Func<Options, CancellationToken, Task<int>> run)
    {
        var command = new RootCommand("Compiles the Abalone pipeline: offline, or for the AWS account that it is published to.")
        {
            Output, Upsert, Start, Watch, EndpointUrl, Local, Data,
        };
        command.Validators.Add(static parsed =>
        {
            if (parsed.GetValue(Local) != parsed.GetResult(Data) is not null)
            {
                parsed.AddError("--local and --data PATH go together.");
            }
        });
        command.SetAction((parsed, cancellation) => run(Read(parsed), cancellation));
        return command;
    }

    private static Options Read(ParseResult parsed) => new(parsed.GetValue(Output)!)
    {
        Upsert = parsed.GetValue(Upsert),
        Start = parsed.GetValue(Start),
        Watch = parsed.GetValue(Watch),
        EndpointUrl = parsed.GetValue(EndpointUrl),
        LocalData = parsed.GetValue(Data),
    };
}
