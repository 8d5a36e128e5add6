namespace PipelineSdk.Local;

/// <summary>
/// Finds what stands in for Lambda functions: what was given; or the Python code that the pipeline brought along, if processes of this
/// machine may run at all.
/// </summary>
internal sealed class LambdaCodes(LocalEngineOptions options, PublishedFunctions published)
{
    private readonly HostRunner? _runner = options.Runners.OfType<HostRunner>().FirstOrDefault();

    public bool Any => options.Lambdas.Names.Any() || _runner is not null;

    public IEnumerable<string> Names => options.Lambdas.Names;

    public ILambdaCode? Find(string function) => options.Lambdas.Find(function, _runner)
        ?? (_runner is { HasPython: true } && published.Find(function) is { } python ? new PythonLambda(python, _runner) : null);
}
