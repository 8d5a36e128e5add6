using System.Globalization;
using PipelineSdk.Local.KillTest;

switch (args)
{
    case ["worker", var folder]:
        await Worker.RunAsync(folder);
        return 0;
    case [] or ["--points", _] or ["--points", _, "--seed", _]:
        var points = args is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 100;
        var seed = args is [_, _, _, var given] ? int.Parse(given, CultureInfo.InvariantCulture) : 1;
        return await KillRun.RunAsync(points, seed, Console.Out, CancellationToken.None) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: [--points NUMBER [--seed NUMBER]]");
        return 2;
}
