using PipelineSdk.ModelGenerator;
using PipelineSdk.ModelGenerator.Images;
using PipelineSdk.ModelGenerator.Output;

var repository = Repository.Find(Environment.CurrentDirectory) ?? Repository.Find(AppContext.BaseDirectory);
if (repository is null)
{
    Console.Error.WriteLine("Run this inside the repository.");
    return 2;
}

return args switch
{
    ["images", var file] => ImagesCommand.Run(file, repository, Console.Out),
    ["model", .. var rest] => ModelCommand.Run(rest, repository, Console.Out),
    _ => ModelCommand.Run(args, repository, Console.Out),
};
