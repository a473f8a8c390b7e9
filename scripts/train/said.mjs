// What people say in the middle of a conversation, asking nothing: facts for a form, thanks, hesitation, a place in a list. No entry answers it.
export const SAID = (
  '好的|好|嗯|嗯嗯|行|收到|明白了|谢谢|谢谢你|多谢|知道了|没了|没有了|没有|暂时没有|还没|还没定|还没想好|不知道|不清楚|说不准|不一定|再说吧|等一下|稍等|我想想|算了|不用了|可以|没问题|是的|对|不是|不对|有|有的|已经有了|' +
  '500|1200|80万|三百万左右|大概两百万|预算一百五十万|明年|下个月底|年底前|六月中旬|第三季度|王强|李娜 13712345678|技术总监|他们的CTO|采购部的刘经理|客户叫南京某某制造|做零售的|一家物流公司|在成都|杭州的|' +
  '他们想换数据库|要做灾备|打算搬到云上|新建一个商城系统|现在用自建机房|已经做过演示|跟他们聊过两次|老总拍板|上周见过面|就这些|先这样|重新来|看一下|哈哈|你好|您好|在吗|早上好|' +
  '第一个|第二个|第三个|第四个|第1个|第2个|第一种|第二种|第一项|第二项|第一条|第三条|第二个吧|就第一个|我要第二个|我说的是第三个|看第二条|选一|选1|选2|选3|选第一个|选第二种|选最后一个|最后一个|倒数第二个|中间那个|上面那个|下面那个|后面那种|前者|后者|1|2|3|都不是|以上都不是|' +
  'ok|okay|thanks|thank you|thanks a lot|got it|great|fine|yes|no|nope|sure|not sure|not really|no idea|maybe later|never mind|hold on|none so far|nothing yet|about 300k|around 2 million|next march|end of the year|' +
  'john miller|jane, head of it|their cfo decides|the client is a logistics company|they are in berlin|a new erp system|they want to move their database|we met last week|already done a demo|hello|hi there|good morning|that is all|' +
  'first|the first|the first one|the second|the second one|the third one|second one please|the last one|the former|the latter|the top one|the one in the middle|number one|number two|option 2|option three|no. 3|1st|2nd|choose 2|pick the first|i mean the second one|i would take the first one|the second option|none of these|neither of them'
).split('|');
