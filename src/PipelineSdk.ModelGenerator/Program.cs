using PipelineSdk.ModelGenerator;

return args switch
{
    ["model", .. var rest] => ModelCommand.Run(rest, Console.Out),
    _ => ModelCommand.Run(args, Console.Out),
};
